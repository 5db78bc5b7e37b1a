"use client";

import { useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { nodeSize } from "@/lib/graph/layout-nodes";
import { findNode } from "@/lib/graph/node";
import { shownNodes } from "./editor-state";
import { firstViewport } from "./first-viewport";
import { useEditor, useEditorStore } from "./use-editor";

/** Brings into view the node that a check or the outline has picked, and of another graph the beginning. */
export function RevealFocused() {
  const flow = useReactFlow();
  const canvas = useStoreApi();
  const store = useEditorStore();

  const replaced = useEditor((state) => state.replaced);
  const isMeasured = useStore(({ width, height }) => width > 0 && height > 0);
  const shown = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (!isMeasured) return;
    const show = () => {
      const { width, height } = canvas.getState();
      void flow.setViewport(firstViewport(shownNodes(store.read()), { width, height }));
    };
    const isFirst = shown.current === undefined;
    shown.current = replaced;
    if (isFirst) return show();
    const timer = setTimeout(show, 60);
    return () => clearTimeout(timer);
  }, [replaced, isMeasured, flow, canvas, store]);

  const focus = useEditor((state) => state.focus);
  useEffect(() => {
    if (!focus) return;
    const node = findNode(shownNodes(store.read()), focus.uuid);
    if (!node?.position) return;
    const { gently } = focus;
    const { x, y } = node.position;
    // A moment later: the side panel that opens with it makes the canvas narrower.
    const timer = setTimeout(() => {
      const { width, height, transform } = canvas.getState();
      const [left, top, scale] = transform;
      const isInView =
        x * scale + left >= 0 &&
        y * scale + top >= 0 &&
        (x + nodeSize.width) * scale + left <= width &&
        (y + nodeSize.height) * scale + top <= height;
      if (gently && isInView) return;
      void flow.setCenter(x + nodeSize.width / 2, y + nodeSize.height / 2, {
        zoom: Math.max(flow.getZoom(), 0.6),
        duration: 200,
      });
    }, 60);
    return () => clearTimeout(timer);
  }, [focus, flow, store, canvas]);
  return null;
}
