"use client";

import { useWorkspace } from "@/components/frame/workspace-context";
import { Button } from "@/components/ui/button";
import { fromStored, readLocal } from "./stored-graphs";
import { useEditorStore } from "./use-editor";
import type { OtherTabs } from "./use-other-tabs";

type TabsNoticeProps = { tabs: OtherTabs; onTakeOver: () => void };

/** Says that the graph is open elsewhere too, and offers what was edited there. */
export function TabsNotice({ tabs, onTakeOver }: TabsNoticeProps) {
  const store = useEditorStore();
  const { uuid, user } = useWorkspace();
  if (tabs.count === 0 && !tabs.edited) return <div role="status" aria-label="Other tabs" />;
  const takeOver = () => {
    const stored = readLocal(uuid, user.email);
    if (stored) store.replace(stored.nodes, "Take over from another tab", fromStored(stored).tool);
    onTakeOver();
  };
  return (
    <div
      role="status"
      aria-label="Other tabs"
      className="flex flex-wrap items-center gap-2 border-b bg-warning/8 px-3 py-1.5 text-xs"
    >
      <span className="mr-auto">
        {tabs.edited
          ? "Another tab has changed this graph. What is edited last is what is kept."
          : "This graph is open in another tab too. What is edited last is what is kept."}
      </span>
      {tabs.edited ? (
        <>
          <Button size="sm" variant="outline" onClick={takeOver}>
            Show that version
          </Button>
          <Button size="sm" variant="ghost" onClick={onTakeOver}>
            Keep mine
          </Button>
        </>
      ) : null}
    </div>
  );
}
