"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { fieldText } from "@/lib/graph/field-text";
import type { GraphNode } from "@/lib/graph/node";
import { renewUuid } from "@/lib/graph/renew-uuid";
import { newUuid } from "@/lib/graph/uuid";
import { useEditorStore } from "./use-editor";
import { useFindings } from "./use-findings";

/** What the checks say of this node; each line leads to its field. What is said of a config stands in its form. */
export function FieldFindings({ node }: { node: GraphNode }) {
  const store = useEditorStore();
  const findings = (useFindings().byNode.get(node.uuid) ?? []).filter(
    ({ field }) => field[0] !== "config" || field.length < 2,
  );
  if (findings.length === 0) return null;
  const renew = () => {
    const fresh = newUuid();
    store.edit((nodes) => renewUuid(nodes, node.uuid, fresh), {
      label: "Give a new uuid",
      select: [fresh],
    });
  };
  return (
    <section aria-label="Problems of this node">
      <ul className="grid gap-1">
        {findings.map((finding) => {
          const isError = finding.severity === "error";
          const Icon = isError ? CircleAlert : TriangleAlert;
          return (
            <li key={`${finding.code} ${finding.field.join(".")} ${finding.message}`}>
              <button
                type="button"
                className={cn(
                  "flex w-full gap-2 rounded-md border px-2.5 py-1.5 text-left text-xs",
                  isError
                    ? "border-destructive/30 bg-destructive/6"
                    : "border-warning/30 bg-warning/6",
                )}
                onClick={() =>
                  store.reveal(finding.scope, { uuid: node.uuid, field: finding.field })
                }
              >
                <Icon
                  aria-label={isError ? "Error" : "Warning"}
                  className={cn(
                    "mt-0.5 size-3.5 shrink-0",
                    isError ? "text-destructive" : "text-warning",
                  )}
                />
                <span className="min-w-0 break-words">
                  {finding.message}
                  <span className="block text-muted-foreground">{fieldText(finding.field)}</span>
                </span>
              </button>
              {finding.code === "badUuid" ? (
                <Button size="sm" variant="outline" className="mt-1" onClick={renew}>
                  Give it a new uuid
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
