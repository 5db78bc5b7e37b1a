"use client";

import type { LucideIcon } from "lucide-react";
import { useEffect, useRef } from "react";
import { createLiveRegistry } from "./live-registry";

export type Command = {
  /** Unique among all commands. */
  id: string;
  label: string;
  group: string;
  icon?: LucideIcon;
  /** Other words that find it. */
  keywords?: string[];
  /** Shown beside it: its shortcut, if it has one. */
  keys?: string;
  run: () => void;
};

export const commandRegistry = createLiveRegistry<Command>();

/** Offers commands in the palette while the component is mounted. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => commandRegistry.add(() => latest.current), []);
}
