import type { ActionShape } from "./children";
import { childLabels } from "./children";
import type { Config, GraphNode, Nodes } from "./node";
import { proposeNodeSlug } from "./node-slug";
import { newUuid } from "./uuid";

/** What a node does, as chosen from the list of things to add. */
export type NodeKind =
  | { kind: "native"; actionSlug: string }
  | {
      kind: "connector";
      integrationSlug: string;
      actionSlug: string;
      connectorUuid?: string | undefined;
    }
  | { kind: "tool"; toolUuid: string }
  | { kind: "agent"; agentUuid: string };

export type NewNode = {
  what: NodeKind;
  name: string;
  config?: Config;
  action?: ActionShape | undefined;
};

/** A node that Cargo would take: a free slug, a child for each arm, the config that its kind begins with. */
export function newNode(
  nodes: Nodes,
  { what, name, config, action }: NewNode,
  freshUuid: () => string = newUuid,
): GraphNode {
  const node: GraphNode = {
    uuid: freshUuid(),
    slug: slugFor(nodes, what, name),
    name,
    ...dropUndefined(what),
    config: config ?? initialConfig(what, freshUuid),
    childrenUuids: [],
    fallbackOnFailure: false,
  };
  const labels = childLabels(node, action) ?? [""];
  return { ...node, childrenUuids: labels.map(() => null) };
}

function slugFor(nodes: Nodes, what: NodeKind, name: string): string {
  if (what.kind === "native" && (what.actionSlug === "start" || what.actionSlug === "end")) {
    const isFree = !nodes.some((node) => node.slug === what.actionSlug);
    if (isFree) return what.actionSlug;
  }
  return proposeNodeSlug(name, nodes);
}

function dropUndefined(what: NodeKind): NodeKind {
  if (what.kind !== "connector" || what.connectorUuid !== undefined) return what;
  const { connectorUuid: _none, ...rest } = what;
  return rest;
}

function initialConfig(what: NodeKind, freshUuid: () => string): Config {
  if (what.kind !== "native") return {};
  switch (what.actionSlug) {
    case "end":
    case "variables":
      return { variables: [] };
    case "switch":
      return {
        routes: [1, 2].map((number) => ({ name: `Route ${number}`, uuid: freshUuid() })),
      };
    case "split":
      return { percentage: 50 };
    case "delay":
      return { minutes: 5 };
    case "group":
      return { failOnItemFailure: false, _nodes: startGraph(freshUuid) };
    case "script":
    case "python":
      return { script: "" };
    default:
      return {};
  }
}

/** The least graph there is: a start that leads to an end. */
export function startGraph(freshUuid: () => string = newUuid): GraphNode[] {
  const end = freshUuid();
  return [
    {
      uuid: freshUuid(),
      slug: "start",
      kind: "native",
      actionSlug: "start",
      name: "Start",
      config: {},
      childrenUuids: [end],
      fallbackOnFailure: false,
      position: { x: 0, y: 0 },
    },
    {
      uuid: end,
      slug: "end",
      kind: "native",
      actionSlug: "end",
      name: "End",
      config: { variables: [] },
      childrenUuids: [],
      fallbackOnFailure: false,
      position: { x: 0, y: 166 },
    },
  ];
}
