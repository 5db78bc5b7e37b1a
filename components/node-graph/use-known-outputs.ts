"use client";

import { useEffect, useState } from "react";
import { useEditor, useEditorStore } from "./use-editor";

type Outputs = Readonly<Record<string, unknown>>;
const none: Outputs = {};

/**
 * Collects what the nodes gave in the runs of this sitting, so that later nodes can be tried with it. By slug, and so
 * for one graph only: another one that takes its place begins with nothing.
 */
export function useKnownOutputs(latest: Outputs | undefined): Outputs {
  const store = useEditorStore();
  const replaced = useEditor((state) => state.replaced);
  const [known, setKnown] = useState({ of: replaced, outputs: none });
  useEffect(() => {
    if (!latest || Object.keys(latest).length === 0) return;
    const of = store.read().replaced;
    setKnown((before) => ({
      of,
      outputs: before.of === of ? { ...before.outputs, ...latest } : latest,
    }));
  }, [latest, store]);
  return known.of === replaced ? known.outputs : none;
}
