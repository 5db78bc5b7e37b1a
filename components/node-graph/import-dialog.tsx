"use client";

import { FileUp } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { exampleGraphs } from "@/lib/graph/example-graphs";
import { readImport } from "@/lib/graph/read-import";
import { ImportPreview } from "./import-preview";

type ImportDialogProps = {
  open: boolean;
  text?: string | undefined;
  /** The nodes were pasted into the graph: they are to be added to it. */
  insert?: boolean | undefined;
  onClose: () => void;
};

/** Takes nodes in, after showing what they are, what they lack and what they should not hold. */
export function ImportDialog({ open, text, insert = false, onClose }: ImportDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()}>
      <DialogContent className="max-w-2xl">
        <DialogHeader>
          <DialogTitle>Import nodes</DialogTitle>
          <DialogDescription>
            A list of nodes, one node, a release, or a whole cargo-ai command with --nodes.
          </DialogDescription>
        </DialogHeader>
        <ImportForm initial={text ?? ""} insert={insert} onClose={onClose} />
      </DialogContent>
    </Dialog>
  );
}

const maximumBytes = 4 * 1024 * 1024;

type ImportFormProps = { initial: string; insert: boolean; onClose: () => void };

function ImportForm({ initial, insert, onClose }: ImportFormProps) {
  const [text, setText] = useState(initial);
  const [fileError, setFileError] = useState<string | undefined>();
  const read = useMemo(() => (text.trim() === "" ? undefined : readImport(text)), [text]);
  const fileId = useId();

  const readFile = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > maximumBytes) return setFileError("The file is larger than 4 MB.");
    setFileError(undefined);
    setText(await file.text());
  };

  return (
    // The whole dialog takes a dropped file; choosing one by the button is the keyboard's way.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="grid gap-4"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void readFile(event.dataTransfer.files[0]);
      }}
    >
      <Field
        label="JSON or command"
        error={fileError ?? (read && !read.ok ? read.message : undefined)}
        aside={
          <span className="flex items-center gap-1">
            <label
              htmlFor={fileId}
              className="inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-md px-2 font-medium text-xs hover:bg-accent has-focus-visible:outline-2"
            >
              <FileUp aria-hidden className="size-4" />
              Choose a file
              <input
                id={fileId}
                type="file"
                accept=".json,.txt,.sh,application/json,text/plain"
                className="sr-only"
                onChange={(event) => void readFile(event.currentTarget.files?.[0])}
              />
            </label>
          </span>
        }
      >
        {(control) => (
          <Textarea
            {...control}
            rows={8}
            spellCheck={false}
            className="max-h-72 font-mono text-xs"
            placeholder={`[{ "uuid": …, "kind": "native", … }]   or   cargo-ai … --nodes '[…]'`}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      {text === "" ? <Examples onPick={setText} /> : null}
      {read?.ok ? (
        <ImportPreview key={text} read={read} insert={insert} onClose={onClose} />
      ) : (
        <DialogFooter>
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <Button aria-disabled="true">Import</Button>
        </DialogFooter>
      )}
    </div>
  );
}

function Examples({ onPick }: { onPick: (text: string) => void }) {
  return (
    <div className="grid gap-1.5">
      <p className="text-muted-foreground text-xs">Or begin with an example:</p>
      <div className="flex flex-wrap gap-1.5">
        {exampleGraphs.map(({ slug, name, nodes }) => (
          <Button
            key={slug}
            size="sm"
            variant="outline"
            onClick={() => onPick(JSON.stringify(nodes, null, 2))}
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
