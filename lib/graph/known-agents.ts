import { type Nodes, nodeTitle } from "./node";
import { allPlaces } from "./scope";

export type KnownAgent = {
  uuid: string;
  /** As a node that lets it work is called: the API that this program knows has no list of agents. */
  name: string;
  /** Where it was seen. */
  usedIn: string;
};

/** The agents that graphs of the workspace already use, each once, the nearest graph first. */
export function knownAgents(graphs: readonly { name: string; nodes: Nodes }[]): KnownAgent[] {
  const agents = new Map<string, KnownAgent>();
  for (const { name: usedIn, nodes } of graphs)
    for (const { node } of allPlaces(nodes)) {
      const { kind, agentUuid: uuid } = node;
      if (kind === "agent" && uuid && !agents.has(uuid))
        agents.set(uuid, { uuid, name: nodeTitle(node), usedIn });
    }
  return [...agents.values()];
}
