import "@xyflow/react/dist/style.css";
import { type Edge, type Node, ReactFlow, useNodesState } from "@xyflow/react";
import { createRoot } from "react-dom/client";

type Given = {
  uuid: string;
  name: string;
  childrenUuids: string[];
  position: { x: number; y: number };
};

/** What the library's first example shows: its own nodes, nothing else. */
function PlainCanvas({ given }: { given: Given[] }) {
  const [nodes, , onNodesChange] = useNodesState<Node>(
    given.map(({ uuid, name, position }) => ({ id: uuid, position, data: { label: name } })),
  );
  return <ReactFlow nodes={nodes} edges={toEdges(given)} onNodesChange={onNodesChange} fitView />;
}

const known = new WeakMap<Given[], Edge[]>();

function toEdges(given: Given[]): Edge[] {
  const edges =
    known.get(given) ??
    given.flatMap(({ uuid, childrenUuids }) =>
      childrenUuids.map((target) => ({ id: `${uuid} ${target}`, source: uuid, target })),
    );
  known.set(given, edges);
  return edges;
}

const root = document.getElementById("root");
const given = (await (await fetch("/nodes.json")).json()) as Given[];
if (root) createRoot(root).render(<PlainCanvas given={given} />);
