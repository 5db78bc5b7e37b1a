"use client";

import {
  AlertDialog,
  AlertDialogAction,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
} from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { placeMissing } from "@/lib/graph/layout-nodes";
import { DiffList } from "./diff-list";
import type { OpenTool } from "./editor-state";
import { useEditorStore } from "./use-editor";
import type { Conflict } from "./use-tool";

type ConflictDialogProps = {
  tool: OpenTool;
  conflict: Conflict | undefined;
  onClose: () => void;
  onSaveOver: () => void;
};

/** Somebody else saved in the meantime: what they changed, and whose version shall be kept. */
export function ConflictDialog({ tool, conflict, onClose, onSaveOver }: ConflictDialogProps) {
  const store = useEditorStore();
  const openTheirs = () => {
    if (!conflict) return;
    store.replace(placeMissing(conflict.theirs), "Open their draft", {
      ...tool,
      base: conflict.theirs,
      formFields: conflict.release.formFields,
    });
    onClose();
  };
  return (
    <AlertDialog open={conflict !== undefined} onOpenChange={(open) => !open && onClose()}>
      <AlertDialogContent className="max-w-xl">
        <AlertDialogHeader>
          <AlertDialogTitle>The draft has been changed by somebody else</AlertDialogTitle>
          <AlertDialogDescription>
            Since you opened the draft of {tool.name}, this has changed in it:
          </AlertDialogDescription>
        </AlertDialogHeader>
        {conflict ? <DiffList diff={conflict.diff} empty="" /> : null}
        <AlertDialogFooter>
          <AlertDialogCancel>Keep editing</AlertDialogCancel>
          <Button variant="outline" onClick={openTheirs}>
            Open theirs
          </Button>
          <AlertDialogAction onClick={onSaveOver}>Save mine over theirs</AlertDialogAction>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
