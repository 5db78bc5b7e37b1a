"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { Spinner } from "@/components/ui/spinner";
import { creditsUsed, isOver } from "./run-state";
import type { RunView } from "./use-run";

/** How a run is going: its state, each node's, what they gave and what it cost. */
export function RunOutcome({ view }: { view: RunView }) {
  const credits = creditsUsed(view.executions);
  const done = isOver(view.status);
  const isGood = view.status === "success";
  return (
    <div role="status" aria-label="Run" className="grid gap-2">
      <p className="flex items-center gap-2 font-medium">
        {done ? (
          isGood ? (
            <CircleCheck aria-hidden className="size-4 text-success" />
          ) : (
            <CircleAlert aria-hidden className="size-4 text-destructive" />
          )
        ) : (
          <Spinner />
        )}
        {view.title}: {view.status}
        {done ? (
          <span className="font-normal text-muted-foreground text-xs">
            {credits} {credits === 1 ? "credit" : "credits"} used
          </span>
        ) : null}
      </p>
      {view.error ? <p className="text-destructive">{view.error}</p> : null}
      <ul className="grid gap-2">
        {view.executions.map((execution, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a node may run more than once
            key={index}
            className="text-sm"
          >
            <span className="font-mono text-xs">{execution.nodeSlug}</span>: {execution.status}
            {execution.title ? `, ${execution.title}` : ""}
            {execution.errorMessage ? (
              <p className="text-destructive">{execution.errorMessage}</p>
            ) : null}
          </li>
        ))}
      </ul>
      {Object.entries(view.outputs).map(([slug, output]) => (
        <JsonFigure key={slug} title={`Output of ${slug}`} value={output} />
      ))}
    </div>
  );
}

export function JsonFigure({ title, value }: { title: string; value: unknown }) {
  return (
    <figure className="min-w-0 rounded-md border">
      <figcaption className="border-b px-3 py-1.5 font-medium text-xs">{title}</figcaption>
      <pre className="max-h-60 overflow-auto p-3 font-mono text-xs">
        {JSON.stringify(value, null, 2)}
      </pre>
    </figure>
  );
}
