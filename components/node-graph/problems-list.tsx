"use client";

import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { cn } from "@/components/ui/cn";
import type { Finding } from "@/lib/graph/checks/finding";
import { fieldText } from "@/lib/graph/field-text";
import { nodeTitle } from "@/lib/graph/node";
import { allPlaces } from "@/lib/graph/scope";
import { useEditor, useEditorStore } from "./use-editor";
import { useFindings } from "./use-findings";

/** Every problem of the graph, errors first; pressing one goes to its node and field. */
export function ProblemsList() {
  const store = useEditorStore();
  const root = useEditor((state) => state.history.present);
  const { all } = useFindings();
  const titles = useMemo(
    () => new Map(allPlaces(root).map(({ node }) => [node.uuid, nodeTitle(node)])),
    [root],
  );
  const sorted = all.toSorted((a, b) => rank(a) - rank(b));
  if (sorted.length === 0)
    return (
      <p className="flex items-center gap-2 p-4 text-muted-foreground">
        <CircleCheck aria-hidden className="size-4 text-success" />
        Nothing is wrong, as far as can be told without asking Cargo.
      </p>
    );
  return (
    <ul aria-label="Problems" className="divide-y">
      {sorted.map((finding) => {
        const isError = finding.severity === "error";
        const Icon = isError ? CircleAlert : TriangleAlert;
        const { nodeUuid } = finding;
        const body = (
          <>
            <Icon
              aria-label={isError ? "Error" : "Warning"}
              className={cn(
                "mt-0.5 size-4 shrink-0",
                isError ? "text-destructive" : "text-warning",
              )}
            />
            <span className="min-w-0 flex-1 break-words">{finding.message}</span>
            <span className="max-w-1/2 shrink-0 truncate text-right text-muted-foreground text-xs">
              {nodeUuid === null ? "Graph" : (titles.get(nodeUuid) ?? nodeUuid)}
              {finding.field.length > 0 && nodeUuid !== null
                ? ` › ${fieldText(finding.field)}`
                : ""}
            </span>
          </>
        );
        return (
          <li key={`${nodeUuid} ${finding.code} ${finding.field.join(".")} ${finding.message}`}>
            {nodeUuid === null ? (
              <div className="flex gap-2 px-4 py-2">{body}</div>
            ) : (
              <button
                type="button"
                className="flex w-full gap-2 px-4 py-2 text-left -outline-offset-2 hover:bg-accent"
                onClick={() =>
                  store.reveal(finding.scope, { uuid: nodeUuid, field: finding.field })
                }
              >
                {body}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function rank({ severity }: Finding): number {
  return severity === "error" ? 0 : 1;
}
