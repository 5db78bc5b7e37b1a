"use client";

import { useMemo, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { toast } from "@/components/ui/toast";
import { mapConnectors } from "@/lib/graph/connector-mapping";
import { pasteNodes } from "@/lib/graph/copy-nodes";
import { findSecrets, withoutSecrets } from "@/lib/graph/find-secrets";
import { placeMissing } from "@/lib/graph/layout-nodes";
import type { Import } from "@/lib/graph/read-import";
import { allPlaces } from "@/lib/graph/scope";
import { ConnectorMapping } from "./connector-mapping";
import { shownNodes } from "./editor-state";
import { useKnowledge } from "./knowledge";
import { SecretsFound } from "./secrets-found";
import { useEditorStore } from "./use-editor";

const sources = {
  nodes: "A list of nodes",
  node: "One node",
  release: "A release",
  command: "A cargo-ai command",
};

type ImportPreviewProps = {
  read: Extract<Import, { ok: true }>;
  insert: boolean;
  onClose: () => void;
};

/** What was recognised, what it lacks and what it should not hold; nothing is kept before Import is pressed. */
export function ImportPreview({ read, insert, onClose }: ImportPreviewProps) {
  const store = useEditorStore();
  const { connectors } = useKnowledge();
  const [way, setWay] = useState(insert || read.source === "node" ? "insert" : "replace");
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
      store.showAdded(pasted.added[0]);
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
