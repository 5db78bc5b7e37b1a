"use client";

import "@xyflow/react/dist/base.css";
import "./canvas.css";
import {
  applyNodeChanges,
  Background,
  type Connection,
  type Edge,
  type FinalConnectionState,
  type HandleType,
  type NodeChange,
  ReactFlow,
  SelectionMode,
} from "@xyflow/react";
import { useTheme } from "next-themes";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import {
  type Connection as Arm,
  connectNodes,
  disconnectNodes,
  refuseConnection,
} from "@/lib/graph/connect-nodes";
import type { Handle } from "@/lib/graph/edges";
import { findNode, type Position } from "@/lib/graph/node";
import { innerNodes } from "@/lib/graph/scope";
import { useCanvasActions } from "./canvas-actions";
import { CanvasControls } from "./canvas-controls";
import { EdgeBar } from "./edge-bar";
import { shownNodes } from "./editor-state";
import { toFlowEdges, toFlowNodes } from "./flow-elements";
import { GraphMap } from "./graph-map";
import { useKnowledge } from "./knowledge";
import { type CardNode, NodeCard } from "./node-card";
import { RevealFocused } from "./reveal-focused";
import type { RunMarks } from "./run-state";
import { useEditor, useEditorStore } from "./use-editor";
import { useFindings } from "./use-findings";

const nodeTypes = { card: NodeCard };
const wholeFit = { padding: 0.2, maxZoom: 1, minZoom: 0.1 };
/** From here on what is out of view is not drawn: the browser goes through all that is whenever something moves. */
const manyNodes = 100;
const manyKeys = ["Meta", "Control", "Shift"];

/** The graph as a picture that can be edited. Whatever it does, the outline can do too. */
export function GraphCanvas({ marks }: { marks: RunMarks }) {
  const store = useEditorStore();
  const knowledge = useKnowledge();
  const findings = useFindings();
  const { openGroup } = useCanvasActions();
  const { resolvedTheme } = useTheme();
  const nodes = useEditor(shownNodes);
  const selected = useEditor((state) => state.selected);
  const [edge, setEdge] = useState<Edge | undefined>();
  const surroundings = useMemo(
    () => ({ knowledge, findings, selected, marks }),
    [knowledge, findings, selected, marks],
  );
  const [cards, setCards] = useState<CardNode[]>(() => toFlowNodes(nodes, surroundings, []));
  const dragging = useRef(false);

  useEffect(() => {
    // While a node is dragged the canvas has the newer positions.
    if (!dragging.current) setCards((before) => toFlowNodes(nodes, surroundings, before));
  }, [nodes, surroundings]);

  const [edges, setEdges] = useState<Edge[]>(() => toFlowEdges(nodes, undefined, []));
  useEffect(() => {
    setEdges((before) => toFlowEdges(nodes, edge?.id, before));
  }, [nodes, edge?.id]);

  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      const moves = changes.filter(({ type }) => type === "position" || type === "dimensions");
      if (moves.length > 0) setCards((before) => applyNodeChanges(moves, before));
      // The arrow keys move a focused card without a drag.
      const steps = changes.flatMap((change) =>
        change.type === "position" && change.position && !change.dragging && !dragging.current
          ? [{ id: change.id, position: change.position }]
          : [],
      );
      if (steps.length > 0) store.move(toPositions(steps), true);
      const choice = changes.flatMap((change) => (change.type === "select" ? [change] : []));
      if (choice.length === 0) return;
      const next = new Set(store.read().selected);
      for (const { id, selected: isChosen } of choice) isChosen ? next.add(id) : next.delete(id);
      setEdge(undefined);
      store.select(next);
    },
    [store],
  );

  const connect = useCallback(
    (connection: Arm, instead?: Omit<Arm, "to">) => {
      const refusal = refuseConnection(shownNodes(store.read()), connection);
      if (refusal !== null) toast.error(refusal);
      else
        store.edit(
          (shown) => connectNodes(instead ? disconnectNodes(shown, instead) : shown, connection),
          { label: instead ? "Reconnect two nodes" : "Connect two nodes" },
        );
    },
    [store],
  );

  const disconnect = useCallback(
    (from: Omit<Arm, "to">) => {
      setEdge(undefined);
      store.edit((shown) => disconnectNodes(shown, from), { label: "Disconnect two nodes" });
    },
    [store],
  );

  const isValidConnection = useCallback(
    (connection: Connection | Edge) =>
      refuseConnection(shownNodes(store.read()), toArm(connection)) === null,
    [store],
  );

  const onNodeDoubleClick = useCallback(
    (_event: unknown, { id }: CardNode) => {
      const node = findNode(shownNodes(store.read()), id);
      if (node && innerNodes(node)) openGroup(id);
    },
    [store, openGroup],
  );
  const onPaneClick = useCallback(() => {
    setEdge(undefined);
    store.select([]);
  }, [store]);
  const onEdgeClick = useCallback(
    (_event: unknown, clicked: Edge) => {
      store.select([]);
      setEdge(clicked);
    },
    [store],
  );
  const onNodeDragStart = useCallback(() => {
    dragging.current = true;
  }, []);
  const onNodeDragStop = useCallback(
    (_event: unknown, _node: CardNode, moved: CardNode[]) => {
      dragging.current = false;
      store.move(toPositions(moved));
    },
    [store],
  );
  const onConnect = useCallback((made: Connection) => connect(toArm(made)), [connect]);
  const onReconnect = useCallback(
    (old: Edge, made: Connection) => connect(toArm(made), toArm(old)),
    [connect],
  );
  // Pulling an edge off its child and dropping it on nothing takes it away.
  const onReconnectEnd = useCallback(
    (_event: unknown, old: Edge, _type: HandleType, state: FinalConnectionState) => {
      if (state.toHandle === null) disconnect(toArm(old));
    },
    [disconnect],
  );

  const isLarge = nodes.length > manyNodes;
  const hasMap = nodes.length > 3;
  // None of it changes while a node is dragged, nor may it be drawn anew then.
  const furniture = useMemo(
    () => (
      <>
        <Background gap={20} />
        {hasMap ? <GraphMap /> : null}
        <CanvasControls fitOptions={wholeFit} />
        <RevealFocused />
      </>
    ),
    [hasMap],
  );

  return (
    <ReactFlow<CardNode>
      aria-label="Canvas"
      className="graph-canvas"
      colorMode={resolvedTheme === "dark" ? "dark" : "light"}
      nodes={cards}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onNodeDoubleClick={onNodeDoubleClick}
      onPaneClick={onPaneClick}
      onEdgeClick={onEdgeClick}
      onNodeDragStart={onNodeDragStart}
      onNodeDragStop={onNodeDragStop}
      onConnect={onConnect}
      onReconnect={onReconnect}
      onReconnectEnd={onReconnectEnd}
      isValidConnection={isValidConnection}
      selectNodesOnDrag={false}
      connectOnClick={false}
      deleteKeyCode={null}
      multiSelectionKeyCode={manyKeys}
      selectionMode={SelectionMode.Partial}
      edgesFocusable={false}
      minZoom={0.1}
      maxZoom={2}
      elevateNodesOnSelect={false}
      onlyRenderVisibleElements={isLarge}
    >
      {furniture}
      {edge ? (
        <EdgeBar arm={toArm(edge)} onDisconnect={disconnect} onClose={() => setEdge(undefined)} />
      ) : null}
    </ReactFlow>
  );
}

function toPositions(cards: readonly { id: string; position: Position }[]) {
  return new Map(
    cards.map(({ id, position }) => [id, { x: Math.round(position.x), y: Math.round(position.y) }]),
  );
}

function toArm(connection: {
  source: string;
  target: string;
  sourceHandle?: string | null | undefined;
}): Arm {
  const { source, target, sourceHandle } = connection;
  const handle: Handle = sourceHandle === "fallback" ? "fallback" : Number(sourceHandle ?? 0);
  return { from: source, handle, to: target };
}
