"use client";

import { useEffect, useRef } from "react";
import { createLiveRegistry } from "./live-registry";

export type Shortcut = {
  /** `?`, `mod+k` (⌘ or Ctrl), or one after the other: `g c`. */
  keys: string;
  label: string;
  /** Heading in the help dialog. */
  group: string;
  /** Absent where the component listens by itself and the help only tells of it. */
  run?: () => void;
};

export const shortcutRegistry = createLiveRegistry<Shortcut>();

/** Lists shortcuts in the keyboard help while the component is mounted, and runs them. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => shortcutRegistry.add(() => latest.current), []);
}

const sequenceMs = 1200;

/** What was pressed, as `keys` of a shortcut names it. */
export function keyName(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">,
): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? "mod+" : ""}${event.altKey ? "alt+" : ""}${key}`;
}

/** Remembers the last key for a moment, so that two in a row can be one shortcut. */
export function createKeyMatcher(now: () => number = Date.now) {
  let last = { name: "", at: 0 };
  return (name: string, shortcuts: readonly Shortcut[]): Shortcut | undefined => {
    const recent = now() - last.at < sequenceMs ? `${last.name} ${name}` : "";
    last = { name, at: now() };
    const found = [recent, name].map((keys) =>
      shortcuts.findLast((one) => one.run && one.keys === keys),
    );
    return found.find(Boolean);
  };
}
