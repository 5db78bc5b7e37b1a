"use client";

import { ChevronRight } from "lucide-react";
import { findNode, type Nodes, nodeTitle } from "@/lib/graph/node";
import { nodesAt, type Scope } from "@/lib/graph/scope";
import { useEditor, useEditorStore } from "./use-editor";

/** Where in the groups the canvas is, and the way back out. */
export function ScopePath() {
  const store = useEditorStore();
  const scope = useEditor((state) => state.scope);
  const root = useEditor((state) => state.history.present);
  if (scope.length === 0) return null;
  return (
    <nav
      aria-label="Open groups"
      className="flex flex-wrap items-center gap-1 border-b bg-primary/5 px-3 py-1.5 text-xs"
    >
      <button
        type="button"
        className="rounded-sm px-1 text-link hover:underline"
        onClick={() => store.openScope([])}
      >
        Graph
      </button>
      {scope.map((uuid, index) => {
        const isHere = index === scope.length - 1;
        return (
          <span key={uuid} className="flex items-center gap-1">
            <ChevronRight aria-hidden className="size-3 text-muted-foreground" />
            {isHere ? (
              <span aria-current="location" className="px-1 font-medium">
                {groupTitle(root, scope, index)}
              </span>
            ) : (
              <button
                type="button"
                className="rounded-sm px-1 text-link hover:underline"
                onClick={() => store.openScope(scope.slice(0, index + 1))}
              >
                {groupTitle(root, scope, index)}
              </button>
            )}
          </span>
        );
      })}
    </nav>
  );
}

function groupTitle(root: Nodes, scope: Scope, index: number): string {
  const nodes = nodesAt(root, scope.slice(0, index));
  const node = nodes && findNode(nodes, scope[index] ?? "");
  return node ? nodeTitle(node) : "Group";
}
