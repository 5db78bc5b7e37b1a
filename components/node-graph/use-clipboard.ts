"use client";

import { useMemo } from "react";
import { toast } from "@/components/ui/toast";
import { copyPart, pasteNodes } from "@/lib/graph/copy-nodes";
import { findSecrets } from "@/lib/graph/find-secrets";
import { placeMissing } from "@/lib/graph/layout-nodes";
import type { Nodes } from "@/lib/graph/node";
import { readImport } from "@/lib/graph/read-import";
import { shownNodes } from "./editor-state";
import { useEditorStore } from "./use-editor";

/** Copy, paste and duplicate: parts of a graph travel as JSON, also to and from other programs. */
export function useClipboard() {
  const store = useEditorStore();
  return useMemo(() => {
    const paste = (part: Nodes, label: string) => {
      const pasted = pasteNodes(shownNodes(store.read()), placeMissing(part));
      store.edit(() => pasted.nodes, { label, select: pasted.added });
      return pasted.added.length;
    };
    return {
      async copy(uuids: Iterable<string>) {
        const part = copyPart(shownNodes(store.read()), new Set(uuids));
        if (part.length === 0) return;
        try {
          await navigator.clipboard.writeText(JSON.stringify(part, null, 2));
          toast.success(part.length === 1 ? "Copied a node" : `Copied ${part.length} nodes`);
        } catch {
          toast.error("The browser did not allow copying");
        }
      },
      duplicate(uuids: Iterable<string>) {
        paste(copyPart(shownNodes(store.read()), new Set(uuids)), "Duplicate");
      },
      /** "review" where somebody must look first: the nodes hold what looks like a secret. */
      pasteText(text: string): "pasted" | "review" | "none" {
        const read = readImport(text);
        if (!read.ok) return "none";
        if (findSecrets(read.nodes).length > 0) return "review";
        const count = paste(read.nodes, "Paste");
        if (count === 0) toast.info("A graph has one start only: nothing was pasted");
        else toast.success(count === 1 ? "Pasted a node" : `Pasted ${count} nodes`);
        return "pasted";
      },
    };
  }, [store]);
}
