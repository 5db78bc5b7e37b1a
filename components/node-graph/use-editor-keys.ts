"use client";

import { useEffect } from "react";
import { useShortcuts } from "@/components/frame/shortcuts";
import { isTyping } from "@/components/ui/is-typing";
import type { KnownConnector } from "@/lib/graph/connector-mapping";
import { shownNodes } from "./editor-state";
import { useClipboard } from "./use-clipboard";
import { useEditorStore } from "./use-editor";

type EditorKeys = {
  region: React.RefObject<HTMLElement | null>;
  onAdd: () => void;
  onDelete: (uuids: readonly string[]) => void;
  /** A paste that somebody must look at before anything of it is kept. */
  onReview: (text: string) => void;
  connectors: readonly KnownConnector[] | undefined;
};

const group = "Node graph";

/** Keys of the editor; none of them works while somebody types. */
export function useEditorKeys(keys: EditorKeys): void {
  const { region, onAdd, onDelete, onReview, connectors } = keys;
  const store = useEditorStore();
  const clipboard = useClipboard();

  useShortcuts([
    { keys: "a", label: "Add a node", group, run: onAdd },
    { keys: "mod+z", label: "Undo", group },
    { keys: "mod+y", label: "Redo", group },
    { keys: "mod+a", label: "Select all nodes", group },
    { keys: "mod+c", label: "Copy the selected nodes", group },
    { keys: "mod+v", label: "Paste nodes", group },
    { keys: "mod+d", label: "Duplicate the selected nodes", group },
    { keys: "Delete", label: "Delete the selected nodes", group },
    { keys: "Insert", label: "In the outline: add a node after", group },
    { keys: "F2", label: "In the outline: rename", group },
    { keys: "shift+ArrowDown", label: "In the outline: select several", group },
  ]);

  useEffect(() => {
    const inRegion = (target: EventTarget | null) =>
      target === document.body || (target instanceof Node && region.current?.contains(target));
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || !inRegion(event.target)) return;
      const chosen = [...store.read().selected];
      const key = event.key.toLowerCase();
      const deed =
        event.ctrlKey || event.metaKey
          ? {
              a: () => store.select(shownNodes(store.read()).map(({ uuid }) => uuid)),
              d: () => clipboard.duplicate(chosen),
              y: store.redo,
              z: event.shiftKey ? store.redo : store.undo,
            }[key]
          : {
              backspace: () => onDelete(chosen),
              delete: () => onDelete(chosen),
              escape: () => store.select([]),
            }[key];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    // Copy and paste by the browser's own events: no permission is asked, and the menus work too.
    const onCopy = (event: ClipboardEvent) => {
      const chosen = store.read().selected;
      const hasText = !document.getSelection()?.isCollapsed;
      if (isTyping(event.target) || !inRegion(event.target)) return;
      if (hasText || chosen.size === 0) return;
      const part = shownNodes(store.read()).filter(({ uuid }) => chosen.has(uuid));
      event.clipboardData?.setData("text/plain", JSON.stringify(part, null, 2));
      event.preventDefault();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || !inRegion(event.target)) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const outcome = clipboard.pasteText(text, connectors);
      if (outcome !== "none") event.preventDefault();
      if (outcome === "review") onReview(text);
    };
    window.addEventListener("keydown", onKeyDown);
    document.addEventListener("copy", onCopy);
    document.addEventListener("paste", onPaste);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("paste", onPaste);
    };
  }, [store, clipboard, region, onDelete, onReview, connectors]);
}
