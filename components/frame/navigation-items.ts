import { Blocks, type LucideIcon, Plug, Puzzle, Workflow, Zap } from "lucide-react";

export type NavigationItem = {
  section: string;
  label: string;
  icon: LucideIcon;
  /** Its shortcut: g, then this letter. */
  letter: string;
};

export const navigationItems: readonly NavigationItem[] = [
  { section: "connectors", label: "Connectors", icon: Plug, letter: "c" },
  { section: "integrations", label: "Integrations", icon: Blocks, letter: "i" },
  { section: "native", label: "Native actions", icon: Zap, letter: "a" },
  { section: "nodes", label: "Node graph", icon: Workflow, letter: "n" },
  { section: "custom-integrations", label: "Custom integrations", icon: Puzzle, letter: "u" },
];
