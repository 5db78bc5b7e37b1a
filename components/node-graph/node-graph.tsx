"use client";

import dynamic from "next/dynamic";

const Editor = dynamic(
  () => import("./node-graph-editor").then(({ NodeGraphEditor }) => NodeGraphEditor),
  {
    ssr: false,
    loading: () => (
      <p role="status" className="p-6 text-muted-foreground">
        Loading the graph…
      </p>
    ),
  },
);

/** The region is there at once; the canvas and its code come after. */
export function NodeGraph() {
  return (
    <section
      aria-label="Node graph"
      className="-mx-4 -my-5 flex h-[calc(100dvh-3rem)] min-h-[36rem] flex-col overflow-hidden md:-mx-6 pointer-coarse:h-[calc(100dvh-3.5rem)]"
    >
      <h1 className="sr-only">Node graph</h1>
      <Editor />
    </section>
  );
}
