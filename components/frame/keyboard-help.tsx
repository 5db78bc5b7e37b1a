"use client";

import { useSyncExternalStore } from "react";
import { Dialog, DialogContent, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import { byGroup } from "./by-group";
import { KeyCaps } from "./key-caps";
import { type Shortcut, shortcutRegistry } from "./shortcuts";

type KeyboardHelpProps = { open: boolean; onOpenChange: (open: boolean) => void };

export function KeyboardHelp({ open, onOpenChange }: KeyboardHelpProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent aria-describedby={undefined} className="max-w-2xl">
        <DialogHeader>
          <DialogTitle>Keyboard shortcuts</DialogTitle>
        </DialogHeader>
        <ShortcutList />
      </DialogContent>
    </Dialog>
  );
}

const noReaders: readonly never[] = [];

function ShortcutList() {
  useSyncExternalStore(shortcutRegistry.subscribe, shortcutRegistry.readers, () => noReaders);
  const groups = byGroup(shortcutRegistry.items());
  return (
    <div className="columns-1 gap-8 sm:columns-2">
      {groups.map(([group, shortcuts]) => (
        <section key={group} className="mb-5 break-inside-avoid">
          <h3 className="mb-1 font-medium text-muted-foreground text-xs">{group}</h3>
          <dl>
            {shortcuts.map((shortcut) => (
              <ShortcutLine key={`${shortcut.keys} ${shortcut.label}`} shortcut={shortcut} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function ShortcutLine({ shortcut }: { shortcut: Shortcut }) {
  return (
    <div className="flex items-center justify-between gap-4 border-b py-1.5 last:border-0">
      <dt>{shortcut.label}</dt>
      <dd>
        <KeyCaps keys={shortcut.keys} />
      </dd>
    </div>
  );
}
