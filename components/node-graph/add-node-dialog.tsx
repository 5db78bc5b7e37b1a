"use client";

import { Command } from "cmdk";
import { useDeferredValue, useMemo, useState } from "react";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import { NodeIcon } from "./node-appearance";
import { type Addable, searchAddable, useAddable } from "./use-addable";

type AddNodeDialogProps = {
  open: boolean;
  /** Where the node will go, in words. */
  place: string;
  onClose: () => void;
  onPick: (entry: Addable) => void;
};

const shownAtOnce = 120;

/** Search over everything that can become a node. */
export function AddNodeDialog({ open, place, onClose, onPick }: AddNodeDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()}>
      <DialogContent className="top-[12vh] max-w-2xl translate-y-0 gap-0 overflow-hidden p-0">
        <DialogHeader className="px-4 pt-4 pb-2">
          <DialogTitle>Add a node</DialogTitle>
          <DialogDescription>{place}</DialogDescription>
        </DialogHeader>
        <AddableList onPick={onPick} />
      </DialogContent>
    </Dialog>
  );
}

function AddableList({ onPick }: Pick<AddNodeDialogProps, "onPick">) {
  const { entries, pending } = useAddable();
  const [search, setSearch] = useState("");
  const settled = useDeferredValue(search);
  const found = useMemo(() => searchAddable(entries, settled), [entries, settled]);
  const shown = useMemo(() => found.slice(0, shownAtOnce), [found]);
  const groups = useMemo(() => byGroup(shown), [shown]);
  const [marked, setMarked] = useState("");
  // What came after the last letter was typed is to be had by Enter too.
  const current = shown.some(({ key }) => key === marked) ? marked : (shown[0]?.key ?? "");
  return (
    <Command
      shouldFilter={false}
      label="Search actions"
      value={current}
      onValueChange={setMarked}
      className="grid min-h-0"
    >
      <Command.Input
        value={search}
        onValueChange={setSearch}
        placeholder="Search actions, integrations, tools and agents"
        className="h-11 border-y bg-transparent px-4 text-base outline-none"
      />
      <Command.List label="Actions" className="max-h-[min(55vh,30rem)] overflow-y-auto p-1.5">
        <Command.Empty className="px-3 py-10 text-center text-muted-foreground">
          {pending > 0
            ? "Still loading…"
            : "Nothing matches. Integrations appear here once they have a connector."}
        </Command.Empty>
        {[...groups].map(([group, members]) => (
          <Command.Group
            key={group}
            heading={group}
            className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted-foreground [&_[cmdk-group-heading]]:text-xs"
          >
            {members.map((entry) => (
              <Command.Item
                key={entry.key}
                value={entry.key}
                onSelect={() => onPick(entry)}
                aria-label={[entry.name, group, entry.cost].filter(Boolean).join(", ")}
                className="flex cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 data-[selected=true]:bg-accent"
              >
                <NodeIcon node={entry.what} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{entry.name}</span>
                  {entry.description ? (
                    <span className="block truncate text-muted-foreground text-xs">
                      {entry.description}
                    </span>
                  ) : null}
                </span>
                {entry.cost ? (
                  <span className="shrink-0 text-muted-foreground text-xs">{entry.cost}</span>
                ) : null}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <p
        aria-live="polite"
        className="flex min-h-9 items-center gap-2 border-t px-4 text-muted-foreground text-xs"
      >
        {pending > 0 ? <Spinner /> : null}
        {found.length > shownAtOnce
          ? `${shownAtOnce} of ${found.length} shown: type to narrow`
          : `${found.length} ${found.length === 1 ? "action" : "actions"}`}
        {pending > 0 ? `, ${pending} integrations still loading` : ""}
      </p>
    </Command>
  );
}

function byGroup(entries: readonly Addable[]): Map<string, Addable[]> {
  const groups = new Map<string, Addable[]>();
  for (const entry of entries) {
    const members = groups.get(entry.group);
    if (members) members.push(entry);
    else groups.set(entry.group, [entry]);
  }
  return groups;
}
