"use client";

import { Button } from "@/components/ui/button";
import type { StoredGraph } from "@/lib/graph/stored-graph";
import { fromStored } from "./stored-graphs";
import { useEditorStore } from "./use-editor";

type NewerNoticeProps = { newer: StoredGraph | undefined; onSettle: () => void };

/** The server had not told in time that another computer had saved a newer version: which one shall be kept? */
export function NewerNotice({ newer, onSettle }: NewerNoticeProps) {
  const store = useEditorStore();
  if (!newer) return <div role="status" aria-label="Newer version" />;
  const show = () => {
    store.replace(newer.nodes, "Take over the newer version", fromStored(newer).tool);
    onSettle();
  };
  return (
    <div
      role="status"
      aria-label="Newer version"
      className="flex flex-wrap items-center gap-2 border-b bg-warning/8 px-3 py-1.5 text-xs"
    >
      <span className="mr-auto">
        A newer version of this graph was saved elsewhere, on{" "}
        {new Date(newer.savedAt).toLocaleString()}.
      </span>
      <Button size="sm" variant="outline" onClick={show}>
        Show that version
      </Button>
      <Button size="sm" variant="ghost" onClick={onSettle}>
        Keep mine
      </Button>
    </div>
  );
}
