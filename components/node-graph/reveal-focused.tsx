"use client";

import { type FitViewOptions, useReactFlow } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { nodeSize } from "@/lib/graph/layout-nodes";
import { findNode } from "@/lib/graph/node";
import { shownNodes } from "./editor-state";
import { useEditor, useEditorStore } from "./use-editor";

/** Brings the node into view that a check or the outline has picked, and another graph altogether. */
export function RevealFocused({ fitOptions }: { fitOptions: FitViewOptions }) {
  const flow = useReactFlow();
  const store = useEditorStore();
  const focus = useEditor((state) => state.focus);
  useEffect(() => {
    const node = focus && findNode(shownNodes(store.read()), focus.uuid);
    if (!node?.position) return;
    const { x, y } = node.position;
    // A moment later: the side panel that opens with it makes the canvas narrower.
    const timer = setTimeout(() => {
      void flow.setCenter(x + nodeSize.width / 2, y + nodeSize.height / 2, {
        zoom: Math.max(flow.getZoom(), 0.6),
        duration: 200,
      });
    }, 60);
    return () => clearTimeout(timer);
  }, [focus, flow, store]);

  const replaced = useEditor((state) => state.replaced);
  const first = useRef(replaced);
  useEffect(() => {
    if (first.current === replaced) return;
    const timer = setTimeout(() => void flow.fitView(fitOptions), 60);
    return () => clearTimeout(timer);
  }, [replaced, flow, fitOptions]);
  return null;
}
