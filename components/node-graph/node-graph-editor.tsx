"use client";

import { ReactFlowProvider } from "@xyflow/react";
import { Skeleton } from "@/components/ui/skeleton";
import { EditorScreen } from "./editor-screen";
import { EditorContext } from "./use-editor";
import { useOpenEditor } from "./use-open-editor";

/** The graph builder. Loaded in the browser only: its canvas measures what it draws. */
export function NodeGraphEditor() {
  const opened = useOpenEditor();
  if (!opened) return <EditorSkeleton />;
  return (
    <EditorContext value={opened.store}>
      <ReactFlowProvider>
        <EditorScreen opened={opened} />
      </ReactFlowProvider>
    </EditorContext>
  );
}

export function EditorSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-3 p-4">
      <span role="status" className="sr-only">
        Loading the graph
      </span>
      <Skeleton className="h-9 w-full" />
      <Skeleton className="h-96 w-full" />
    </div>
  );
}
