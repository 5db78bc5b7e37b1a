"use client";

import { useState } from "react";
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
import { RadioGroup } from "@/components/ui/radio-group";
import { shownLabels } from "@/lib/graph/children";
import { deleteNodes } from "@/lib/graph/delete-nodes";
import { edgesOf } from "@/lib/graph/edges";
import { findNode, type GraphNode, type Nodes, nodeTitle } from "@/lib/graph/node";
import { readersOf } from "@/lib/graph/readers-of";
import { shownNodes } from "./editor-state";
import { useKnowledge } from "./knowledge";
import { useEditorStore } from "./use-editor";

type DeleteDialogProps = { uuids: readonly string[] | undefined; onClose: () => void };

/** Asks only where the answer makes a difference: how to close the gap, and who reads what goes away. */
export function DeleteDialog({ uuids, onClose }: DeleteDialogProps) {
  return (
    <AlertDialog open={uuids !== undefined} onOpenChange={(open) => !open && onClose()}>
      <AlertDialogContent>
        {uuids ? <Question uuids={uuids} onClose={onClose} /> : null}
      </AlertDialogContent>
    </AlertDialog>
  );
}

const nothing = "nothing";

function Question({ uuids, onClose }: { uuids: readonly string[]; onClose: () => void }) {
  const store = useEditorStore();
  const knowledge = useKnowledge();
  const nodes = shownNodes(store.read());
  const gone = nodes.filter((node) => uuids.includes(node.uuid));
  const [only] = gone;
  const ways =
    gone.length === 1 && only
      ? waysOn(nodes, only, shownLabels(only, knowledge.detailsOf(only)))
      : [];
  const [way, setWay] = useState(ways[0]?.value ?? (gone.length > 1 ? "first" : nothing));
  const readers = readersOf(nodes, gone);
  const options =
    gone.length > 1 ? manyOptions : [...ways, { value: nothing, label: "Leave the gap" }];
  const isLed = nodes.some((node) => edgesOf(node).some(({ to }) => uuids.includes(to)));

  const remove = () => {
    const arm = Number(way);
    const arms = only && Number.isInteger(arm) ? new Map([[only.uuid, arm]]) : undefined;
    store.edit(
      (shown) => deleteNodes(shown, uuids, { rewire: way !== nothing, ...(arms && { arms }) }),
      { label: gone.length === 1 ? "Delete a node" : `Delete ${gone.length} nodes`, select: [] },
    );
    onClose();
  };

  return (
    <>
      <AlertDialogHeader>
        <AlertDialogTitle>
          {gone.length === 1 && only
            ? `Delete “${nodeTitle(only)}”?`
            : `Delete ${gone.length} nodes?`}
        </AlertDialogTitle>
        <AlertDialogDescription>
          {readers.length === 0
            ? "No other node reads its output."
            : `${readers.map(nodeTitle).join(", ")} ${readers.length === 1 ? "reads" : "read"} what is deleted.`}
        </AlertDialogDescription>
      </AlertDialogHeader>
      {isLed && options.length > 1 ? (
        <RadioGroup
          aria-label="What led there leads to"
          value={way}
          onValueChange={setWay}
          options={options}
        />
      ) : null}
      <AlertDialogFooter>
        <AlertDialogCancel>Cancel</AlertDialogCancel>
        <AlertDialogAction onClick={remove}>Delete</AlertDialogAction>
      </AlertDialogFooter>
    </>
  );
}

const manyOptions = [
  { value: "first", label: "Connect what comes before with what comes after" },
  { value: nothing, label: "Leave the gaps" },
];

function waysOn(nodes: Nodes, node: GraphNode, labels: readonly string[]) {
  return node.childrenUuids.flatMap((child, index) => {
    const next = child === null ? undefined : findNode(nodes, child);
    if (!next) return [];
    const label = labels[index];
    return [
      {
        value: String(index),
        label: `Connect what comes before with “${nodeTitle(next)}”${label ? ` (${label})` : ""}`,
      },
    ];
  });
}
