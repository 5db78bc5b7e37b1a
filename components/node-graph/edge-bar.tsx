"use client";

import { Panel } from "@xyflow/react";
import { Plus, Unlink, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Connection } from "@/lib/graph/connect-nodes";
import { findNode, nodeTitle } from "@/lib/graph/node";
import { useCanvasActions } from "./canvas-actions";
import { shownNodes } from "./editor-state";
import { useEditor } from "./use-editor";

type EdgeBarProps = {
  arm: Connection;
  onDisconnect: (arm: Connection) => void;
  onClose: () => void;
};

/** What can be done with the edge that was clicked. */
export function EdgeBar({ arm, onDisconnect, onClose }: EdgeBarProps) {
  const { addAt } = useCanvasActions();
  const nodes = useEditor(shownNodes);
  const [from, to] = [findNode(nodes, arm.from), findNode(nodes, arm.to)];
  if (!from || !to) return null;
  return (
    <Panel position="bottom-center">
      <div
        role="toolbar"
        aria-label="Edge"
        className="flex max-w-[90vw] items-center gap-1 rounded-lg border bg-popover p-1 shadow-pop"
      >
        <span className="max-w-60 truncate px-2 text-muted-foreground text-xs">
          {nodeTitle(from)} → {nodeTitle(to)}
        </span>
        <Button
          size="sm"
          variant="ghost"
          onClick={() => addAt({ parentUuid: arm.from, handle: arm.handle })}
        >
          <Plus aria-hidden />
          Insert node
        </Button>
        <Button size="sm" variant="ghost" onClick={() => onDisconnect(arm)}>
          <Unlink aria-hidden />
          Disconnect
        </Button>
        <Button size="icon-sm" variant="ghost" aria-label="Close" onClick={onClose}>
          <X aria-hidden />
        </Button>
      </div>
    </Panel>
  );
}
