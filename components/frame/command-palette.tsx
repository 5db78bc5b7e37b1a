"use client";

import { Command as Palette } from "cmdk";
import { Search } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Dialog, DialogContent, DialogTitle } from "@/components/ui/dialog";
import { byGroup } from "./by-group";
import { type Command, commandRegistry } from "./commands";
import { KeyCaps } from "./key-caps";

type CommandPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        hideClose
        aria-describedby={undefined}
        className="top-[12vh] max-w-xl translate-y-0 gap-0 overflow-hidden p-0"
      >
        <DialogTitle className="sr-only">Command palette</DialogTitle>
        <PaletteBody onDone={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  );
}

const noReaders: readonly never[] = [];

function PaletteBody({ onDone }: { onDone: () => void }) {
  useSyncExternalStore(commandRegistry.subscribe, commandRegistry.readers, () => noReaders);
  const groups = byGroup(commandRegistry.items());
  return (
    <Palette label="Search commands" loop>
      <div className="flex items-center gap-2 border-b px-3">
        <Search aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        <Palette.Input
          placeholder="Go to a page or do something…"
          className="h-11 w-full bg-transparent text-base outline-none"
        />
      </div>
      <Palette.List className="max-h-[min(24rem,60vh)] overflow-y-auto overscroll-contain p-1.5">
        <Palette.Empty className="py-8 text-center text-muted-foreground">
          Nothing of that name
        </Palette.Empty>
        {groups.map(([group, commands]) => (
          <Palette.Group
            key={group}
            heading={group}
            className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted-foreground [&_[cmdk-group-heading]]:text-xs"
          >
            {commands.map((command) => (
              <PaletteItem key={command.id} command={command} onDone={onDone} />
            ))}
          </Palette.Group>
        ))}
      </Palette.List>
    </Palette>
  );
}

function PaletteItem({ command, onDone }: { command: Command; onDone: () => void }) {
  const Icon = command.icon;
  return (
    <Palette.Item
      value={command.id}
      keywords={[command.label, ...(command.keywords ?? [])]}
      onSelect={() => {
        onDone();
        command.run();
      }}
      className="flex min-h-9 select-none items-center gap-2.5 rounded-md px-2 data-[selected=true]:bg-accent"
    >
      {Icon ? <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" /> : null}
      <span className="min-w-0 flex-1 truncate">{command.label}</span>
      {command.keys ? <KeyCaps keys={command.keys} /> : null}
    </Palette.Item>
  );
}
