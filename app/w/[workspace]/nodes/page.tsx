import type { Metadata } from "next";
import { NodeGraph } from "@/components/node-graph/node-graph";

export const metadata: Metadata = { title: "Node graph" };

export default function NodesPage() {
  return <NodeGraph />;
}
