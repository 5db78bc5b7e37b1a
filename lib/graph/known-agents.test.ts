import { expect, test } from "vitest";
import { exampleGraphs } from "./example-graphs";
import { knownAgents } from "./known-agents";
import type { GraphNode, Nodes } from "./node";
import { readImport } from "./read-import";

const read = readImport(JSON.stringify(exampleGraphs.find(({ slug }) => slug === "agent")?.nodes));
const nodes: Nodes = read.ok ? read.nodes : [];
const agent = nodes.find(({ kind }) => kind === "agent") as GraphNode;

test("an agent is known by the nodes that use it, once, groups included", () => {
  const group = { ...agent, kind: "native", actionSlug: "group", config: { _nodes: nodes } };
  const renamed = nodes.map((node) => (node === agent ? { ...node, name: "Elsewhere" } : node));
  const other = { ...agent, uuid: "other", agentUuid: "b", name: null };
  const graphs = [
    { name: "Mine", nodes: [group] },
    { name: "Another", nodes: [...renamed, other, { ...agent, agentUuid: "" }] },
  ];
  expect(knownAgents(graphs)).toEqual([
    { uuid: agent.agentUuid, name: agent.name, usedIn: "Mine" },
    { uuid: "b", name: agent.slug, usedIn: "Another" },
  ]);
});
