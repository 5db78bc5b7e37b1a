"use client";

import { FileUp } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { Alert } from "@/components/ui/alert";
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
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { mapConnectors } from "@/lib/graph/connector-mapping";
import { pasteNodes } from "@/lib/graph/copy-nodes";
import { exampleGraphs } from "@/lib/graph/example-graphs";
import { findSecrets, withoutSecrets } from "@/lib/graph/find-secrets";
import { placeMissing } from "@/lib/graph/layout-nodes";
import { type Import, readImport } from "@/lib/graph/read-import";
import { allPlaces } from "@/lib/graph/scope";
import { ConnectorMapping } from "./connector-mapping";
import { shownNodes } from "./editor-state";
import { useKnowledge } from "./knowledge";
import { SecretsFound } from "./secrets-found";
import { useEditorStore } from "./use-editor";

type ImportDialogProps = { open: boolean; text?: string | undefined; onClose: () => void };

/** Takes nodes in, after showing what they are, what they lack and what they should not hold. */
export function ImportDialog({ open, text, onClose }: ImportDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()}>
      <DialogContent className="max-w-2xl">
        <DialogHeader>
          <DialogTitle>Import nodes</DialogTitle>
          <DialogDescription>
            A list of nodes, one node, a release, or a whole cargo-ai command with --nodes.
          </DialogDescription>
        </DialogHeader>
        <ImportForm initial={text ?? ""} onClose={onClose} />
      </DialogContent>
    </Dialog>
  );
}

const sources = {
  nodes: "A list of nodes",
  node: "One node",
  release: "A release",
  command: "A cargo-ai command",
};

const maximumBytes = 4 * 1024 * 1024;

function ImportForm({ initial, onClose }: { initial: string; onClose: () => void }) {
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
        <Preview key={text} read={read} onClose={onClose} />
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

type PreviewProps = { read: Extract<Import, { ok: true }>; onClose: () => void };

function Preview({ read, onClose }: PreviewProps) {
  const store = useEditorStore();
  const { connectors } = useKnowledge();
  const [way, setWay] = useState(read.source === "node" ? "insert" : "replace");
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const secrets = useMemo(() => findSecrets(read.nodes), [read.nodes]);
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set());
  const count = allPlaces(read.nodes).length;
  const unplaced = read.nodes.filter((node) => !node.position).length;

  const take = () => {
    const removed = secrets.filter((_, index) => !kept.has(index));
    const clean = withoutSecrets(read.nodes, removed);
    const mapped = connectors ? mapConnectors(clean, connectors, chosen) : clean;
    const placed = placeMissing(mapped);
    if (way === "replace") store.replace(placed, "Import a graph", store.read().tool);
    else {
      const pasted = pasteNodes(shownNodes(store.read()), placed);
      store.edit(() => pasted.nodes, { label: "Import nodes", select: pasted.added });
    }
    toast.success(count === 1 ? "Imported one node" : `Imported ${count} nodes`);
    onClose();
  };

  return (
    <>
      <div role="status" className="text-sm">
        <span className="font-medium">{sources[read.source]}</span>
        {`: ${count} ${count === 1 ? "node" : "nodes"}`}
        {unplaced > 0 ? `, ${unplaced} without a position (they are laid out)` : ""}
      </div>
      {read.repairs.length > 0 ? (
        <Alert variant="warning" title="Mended so that it can be shown">
          <ul>
            {read.repairs.slice(0, 8).map((repair) => (
              <li key={`${repair.uuid} ${repair.field}`}>
                {repair.slug ? `${repair.slug}: ` : ""}
                {repair.message}
              </li>
            ))}
            {read.repairs.length > 8 ? <li>… and {read.repairs.length - 8} more</li> : null}
          </ul>
        </Alert>
      ) : null}
      <SecretsFound
        secrets={secrets}
        kept={kept}
        onKeep={(index, keep) => {
          const next = new Set(kept);
          if (keep) next.add(index);
          else next.delete(index);
          setKept(next);
        }}
      />
      <ConnectorMapping
        nodes={read.nodes}
        chosen={chosen}
        onChoose={(integration, uuid) => {
          const next = new Map(chosen);
          if (uuid === undefined) next.delete(integration);
          else next.set(integration, uuid);
          setChosen(next);
        }}
      />
      <RadioGroup
        aria-label="What to do with the nodes"
        value={way}
        onValueChange={setWay}
        options={[
          {
            value: "replace",
            label: "Replace the graph",
            description: "Undo brings the old one back.",
          },
          {
            value: "insert",
            label: "Add to the graph",
            description: "With new uuids and free slugs.",
          },
        ]}
      />
      <DialogFooter>
        <Button variant="outline" onClick={onClose}>
          Cancel
        </Button>
        <Button onClick={take}>Import</Button>
      </DialogFooter>
    </>
  );
}
