"use client";

import { Download, Plus, Redo2, ShieldCheck, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { CopyButton } from "@/components/ui/copy-button";
import { ExportMenu } from "./export-menu";
import { graphJson } from "./json-view";
import { ToolMenu } from "./tool-menu";
import { useEditor, useEditorStore } from "./use-editor";
import type { DraftState } from "./use-keep-draft";
import { useNarrow } from "./use-narrow";

type EditorToolbarProps = {
  draftState: DraftState;
  validating: boolean;
  onAdd: () => void;
  onValidate: () => void;
  onImport: () => void;
};

const draftWords: Record<DraftState, string> = {
  saved: "Saved",
  saving: "Saving…",
  local: "Saved on this computer only",
  unsaved: "Not saved: export the graph before you leave",
};

/** On a phone the icons stand alone: their words would fill three lines of it. */
const wordy = "max-md:sr-only";

/** Everything that concerns the graph as a whole. */
export function EditorToolbar(props: EditorToolbarProps) {
  const { draftState, validating, onAdd, onValidate, onImport } = props;
  const store = useEditorStore();
  const narrow = useNarrow();
  const undone = useEditor((state) => state.history.future[0]?.label);
  const done = useEditor((state) => state.history.past.at(-1)?.label);
  return (
    <div
      role="toolbar"
      aria-label="Graph"
      className="flex flex-wrap items-center gap-x-2 gap-y-1.5 border-b bg-card px-3 py-2"
    >
      <Button onClick={onAdd}>
        <Plus aria-hidden />
        Add node
      </Button>
      <span className="flex">
        <Button
          size="icon"
          variant="ghost"
          aria-label={done ? `Undo: ${done}` : "Undo"}
          title={done ? `Undo: ${done}` : "Undo"}
          disabled={done === undefined}
          onClick={store.undo}
        >
          <Undo2 aria-hidden />
        </Button>
        <Button
          size="icon"
          variant="ghost"
          aria-label={undone ? `Redo: ${undone}` : "Redo"}
          title={undone ? `Redo: ${undone}` : "Redo"}
          disabled={undone === undefined}
          onClick={store.redo}
        >
          <Redo2 aria-hidden />
        </Button>
      </span>
      <ToolMenu />
      <span
        role="status"
        aria-label="Draft"
        className={cn(
          "mr-auto truncate text-xs",
          draftState === "unsaved" ? "text-destructive" : "text-muted-foreground max-sm:hidden",
        )}
      >
        {draftWords[draftState]}
      </span>
      <Button variant="outline" pending={validating} onClick={onValidate}>
        {validating ? null : <ShieldCheck aria-hidden />}
        <span className={wordy}>Validate</span>
      </Button>
      <Button variant="outline" onClick={onImport}>
        <Download aria-hidden />
        <span className={wordy}>Import</span>
      </Button>
      <CopyButton
        variant="outline"
        text={() => graphJson(store.read().history.present)}
        {...(narrow
          ? { "aria-label": "Copy JSON", size: "icon" as const }
          : { children: "Copy JSON" })}
      />
      <ExportMenu />
    </div>
  );
}
