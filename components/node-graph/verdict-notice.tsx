"use client";

import { CircleAlert, CircleCheck, Clock } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { reasonText } from "@/lib/graph/read-verdict";
import { useEditor, useEditorStore } from "./use-editor";
import type { useValidate } from "./use-validate";

type VerdictNoticeProps = { validation: ReturnType<typeof useValidate>; brief: boolean };

/** What Cargo said of the graph, node by node, or in brief as a whole. */
export function VerdictNotice({ validation, brief }: VerdictNoticeProps) {
  const store = useEditorStore();
  const nodes = useEditor((state) => state.history.present);
  const { data, error, isPending } = validation;
  const isOld = data !== undefined && data.nodes !== nodes;
  return (
    <div role="status" aria-label="Validation" className="text-sm">
      {isPending ? (
        <p className="flex items-center gap-2 border-b px-4 py-2">
          <Spinner /> Asking Cargo…
        </p>
      ) : error ? (
        <p className="flex items-start gap-2 border-b bg-destructive/6 px-4 py-2">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-destructive" />
          Cargo could not be asked: {error.message}
        </p>
      ) : data ? (
        <div className="border-b px-4 py-2">
          <p className="flex items-center gap-2 font-medium">
            {isOld ? (
              <Clock aria-hidden className="size-4 shrink-0 text-muted-foreground" />
            ) : data.valid ? (
              <CircleCheck aria-hidden className="size-4 shrink-0 text-success" />
            ) : (
              <CircleAlert aria-hidden className="size-4 shrink-0 text-destructive" />
            )}
            {data.valid
              ? "Valid: Cargo takes this graph."
              : `Not valid: Cargo refuses ${data.objections.length} ${data.objections.length === 1 ? "node" : "nodes"}.`}
            {isOld ? (
              <span className="font-normal text-muted-foreground text-xs">
                The graph has changed since.
              </span>
            ) : null}
          </p>
          <ul className="mt-1 grid">
            {(brief ? [] : data.objections).map(({ nodeUuid, scope, title, reason, message }) => (
              <li key={`${scope.join()} ${nodeUuid} ${title} ${reason}`}>
                {nodeUuid === null ? (
                  <span className="block py-0.5 pl-6">
                    {title}: {message ?? reasonText(reason)}
                  </span>
                ) : (
                  <Button
                    variant="link"
                    className="ml-6 whitespace-normal py-0.5 text-left"
                    onClick={() => store.reveal(scope, { uuid: nodeUuid, field: ["config"] })}
                  >
                    {title}: {message ?? reasonText(reason)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
