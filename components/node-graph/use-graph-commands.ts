"use client";

import { Download, Plus, ShieldCheck, Wand2 } from "lucide-react";
import { useCommands } from "@/components/frame/commands";
import { useEditorStore } from "./use-editor";

type Deeds = { add: () => void; validate: () => void; importNodes: () => void };

const group = "Node graph";

/** What can be done with the graph, in the command palette. */
export function useGraphCommands({ add, validate, importNodes }: Deeds): void {
  const store = useEditorStore();
  useCommands([
    { id: "graph add", label: "Add a node", group, icon: Plus, keys: "a", run: add },
    { id: "graph validate", label: "Validate the graph", group, icon: ShieldCheck, run: validate },
    { id: "graph import", label: "Import nodes", group, icon: Download, run: importNodes },
    {
      id: "graph tidy",
      label: "Tidy up the graph",
      group,
      icon: Wand2,
      run: () => store.tidy(true),
    },
  ]);
}
