"use client";

import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { cn } from "@/components/ui/cn";
import type { Finding } from "@/lib/graph/checks/finding";
import { fieldText } from "@/lib/graph/field-text";
import { nodeTitle } from "@/lib/graph/node";
import { allPlaces } from "@/lib/graph/scope";
import { useCanvasActions } from "./canvas-actions";
import { useEditor, useEditorStore } from "./use-editor";
import { useFindings } from "./use-findings";

/** Every problem of the graph, errors first; pressing one goes to its node and field. */
export function ProblemsList() {
  const store = useEditorStore();
  const root = useEditor((state) => state.history.present);
  const { all } = useFindings();
  const { addAt } = useCanvasActions();
  const titles = useMemo(
    () => new Map(allPlaces(root).map(({ node }) => [node.uuid, nodeTitle(node)])),
    [root],
  );
  const sorted = all.toSorted((a, b) => rank(a) - rank(b));
  const lead = ({ nodeUuid, scope, field }: Finding) => {
    if (nodeUuid !== null) return store.reveal(scope, { uuid: nodeUuid, field });
    // The start or the end that the graph lacks: nowhere to go to, but it can be added.
    store.openScope(scope);
    addAt(undefined);
  };
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
            <span className="flex min-w-0 flex-1 gap-x-2 max-sm:flex-col">
              <span className="min-w-0 flex-1 break-words">{finding.message}</span>
              <span className="min-w-0 truncate text-muted-foreground text-xs sm:max-w-1/2 sm:text-right">
                {nodeUuid === null ? "Graph" : (titles.get(nodeUuid) ?? nodeUuid)}
                {finding.field.length > 0 && nodeUuid !== null
                  ? ` › ${fieldText(finding.field)}`
                  : ""}
              </span>
            </span>
          </>
        );
        return (
          <li key={`${nodeUuid} ${finding.code} ${finding.field.join(".")} ${finding.message}`}>
            <button
              type="button"
              className="flex w-full gap-2 px-4 py-2 text-left -outline-offset-2 hover:bg-accent"
              onClick={() => lead(finding)}
            >
              {body}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function rank({ severity }: Finding): number {
  return severity === "error" ? 0 : 1;
}
