"use client";

import { useMemo } from "react";
import { toast } from "@/components/ui/toast";
import { type KnownConnector, missingConnectors } from "@/lib/graph/connector-mapping";
import { copyPart, pasteNodes } from "@/lib/graph/copy-nodes";
import { findSecrets } from "@/lib/graph/find-secrets";
import { placeMissing } from "@/lib/graph/layout-nodes";
import type { Nodes } from "@/lib/graph/node";
import { readImport } from "@/lib/graph/read-import";
import { allPlaces } from "@/lib/graph/scope";
import { shownNodes } from "./editor-state";
import { useEditorStore } from "./use-editor";

/** Copy, paste and duplicate: parts of a graph travel as JSON, also to and from other programs. */
export function useClipboard() {
  const store = useEditorStore();
  return useMemo(() => {
    const paste = (part: Nodes, label: string) => {
      const pasted = pasteNodes(shownNodes(store.read()), placeMissing(part));
      store.edit(() => pasted.nodes, { label, select: pasted.added });
      store.showAdded(pasted.added[0]);
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
      /** "review" where somebody must look first: at a secret, at what was mended, at connectors that are not here. */
      pasteText(
        text: string,
        connectors: readonly KnownConnector[] | undefined,
      ): "pasted" | "review" | "none" {
        const read = readImport(text);
        if (!read.ok) return "none";
        if (
          read.repairs.length > 0 ||
          findSecrets(read.nodes).length > 0 ||
          strangeConnectors(read.nodes, store.read().history.present, connectors)
        )
          return "review";
        const count = paste(read.nodes, "Paste");
        if (count === 0) toast.info("A graph has one start only: nothing was pasted");
        else toast.success(count === 1 ? "Pasted a node" : `Pasted ${count} nodes`);
        return "pasted";
      },
    };
  }, [store]);
}

/** Whether nodes name connectors that neither this workspace nor this graph knows: they came from elsewhere. */
function strangeConnectors(
  part: Nodes,
  graph: Nodes,
  connectors: readonly KnownConnector[] | undefined,
): boolean {
  if (!connectors) return false;
  const own = new Set(allPlaces(graph).map(({ node }) => node.connectorUuid));
  return missingConnectors(part, connectors).some(({ connectorUuids }) =>
    connectorUuids.some((uuid) => !own.has(uuid)),
  );
}
