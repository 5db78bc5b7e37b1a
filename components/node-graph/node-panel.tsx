"use client";

import { CopyPlus, FolderOpen, Trash2, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { removable } from "@/lib/graph/delete-nodes";
import { findNode, type GraphNode, isStart, nodeTitle } from "@/lib/graph/node";
import { innerNodes } from "@/lib/graph/scope";
import { ArmsSection } from "./arms-section";
import { useCanvasActions } from "./canvas-actions";
import { ConfigSection } from "./config-section";
import { shownNodes } from "./editor-state";
import { FieldFindings } from "./field-findings";
import { DescriptionSection, IdentitySection } from "./identity-section";
import { useKnowledge } from "./knowledge";
import { NodeIcon } from "./node-appearance";
import { nodeKindText } from "./node-kind-text";
import { RetrySection } from "./retry-section";
import { SourceSection } from "./source-section";
import { useClipboard } from "./use-clipboard";
import { useEditor, useEditorStore } from "./use-editor";

/** Everything that can be set on the one node that is selected. */
export function NodePanel({ closable }: { closable: boolean }) {
  const nodes = useEditor(shownNodes);
  const selected = useEditor((state) => state.selected);
  const [uuid] = selected;
  const node = uuid === undefined ? undefined : findNode(nodes, uuid);
  if (selected.size > 1) return <ManyNodes count={selected.size} />;
  return node ? <OneNode key={node.uuid} node={node} closable={closable} /> : null;
}

function OneNode({ node, closable }: { node: GraphNode; closable: boolean }) {
  const store = useEditorStore();
  const nodes = useEditor(shownNodes);
  const knowledge = useKnowledge();
  const { askDelete, openGroup } = useCanvasActions();
  const clipboard = useClipboard();
  const focus = useEditor((state) => state.focus);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (focus?.uuid === node.uuid) focusField(panel.current, focus.field);
  }, [focus, node.uuid]);

  return (
    <div ref={panel} className="flex h-full min-h-0 flex-col">
      <header className={cn("flex items-center gap-2.5 border-b px-4 py-3", !closable && "pr-12")}>
        <NodeIcon node={node} />
        <div className="min-w-0 flex-1">
          <h2 tabIndex={-1} className="truncate font-semibold text-base">
            {nodeTitle(node)}
          </h2>
          <p className="truncate text-muted-foreground text-xs">{nodeKindText(node, knowledge)}</p>
        </div>
        {innerNodes(node) ? (
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label="Open group"
            title="Open group"
            onClick={() => openGroup(node.uuid)}
          >
            <FolderOpen aria-hidden />
          </Button>
        ) : null}
        {isStart(node) ? null : (
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label="Duplicate this node"
            onClick={() => clipboard.duplicate([node.uuid])}
          >
            <CopyPlus aria-hidden />
          </Button>
        )}
        {removable(nodes, [node.uuid]).length > 0 ? (
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label="Delete this node"
            onClick={() => askDelete([node.uuid])}
          >
            <Trash2 aria-hidden />
          </Button>
        ) : null}
        {closable ? (
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label="Close the panel"
            onClick={() => store.select([])}
          >
            <X aria-hidden />
          </Button>
        ) : null}
      </header>
      <div className="grid min-h-0 flex-1 content-start gap-6 overflow-y-auto px-4 py-4">
        <FieldFindings node={node} />
        <IdentitySection node={node} />
        <SourceSection node={node} />
        <ConfigSection node={node} />
        <ArmsSection node={node} />
        <RetrySection node={node} />
        <DescriptionSection node={node} />
      </div>
    </div>
  );
}

function ManyNodes({ count }: { count: number }) {
  const store = useEditorStore();
  const { askDelete } = useCanvasActions();
  const clipboard = useClipboard();
  const chosen = () => [...store.read().selected];
  return (
    <div className="grid gap-3 p-4">
      <h2 className="font-semibold text-base">{count} nodes selected</h2>
      <div className="flex flex-wrap gap-2">
        <Button variant="outline" onClick={() => void clipboard.copy(chosen())}>
          Copy
        </Button>
        <Button variant="outline" onClick={() => clipboard.duplicate(chosen())}>
          Duplicate
        </Button>
        <Button variant="outline" onClick={() => askDelete(chosen())}>
          Delete
        </Button>
      </div>
    </div>
  );
}

/** Moves the focus to the control of a field, or to the nearest part of the panel that holds it. */
function focusField(panel: HTMLElement | null, field: readonly (string | number)[]): void {
  if (!panel || field.length === 0) return;
  // The form of a config finds its own fields.
  if (field[0] === "config" && panel.querySelector('[data-field="config"][data-form]')) return;
  for (let length = field.length; length > 0; length -= 1) {
    const name = field.slice(0, length).join(".");
    const part = panel.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    if (!part) continue;
    const control = part.matches("input, textarea, button, select, [tabindex]")
      ? part
      : part.querySelector<HTMLElement>(
          "input:not([type=hidden]), textarea, [contenteditable=true], select, button",
        );
    part.scrollIntoView({ block: "nearest" });
    control?.focus({ preventScroll: true });
    return;
  }
  // Such as a uuid: no control stands for it, the node as a whole does.
  panel.querySelector("h2")?.focus();
}
