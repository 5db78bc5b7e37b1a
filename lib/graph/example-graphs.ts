import agent from "./examples/agent.json" with { type: "json" };
import branch from "./examples/branch.json" with { type: "json" };
import connector from "./examples/connector.json" with { type: "json" };
import filterVariables from "./examples/filter-variables.json" with { type: "json" };
import group from "./examples/group.json" with { type: "json" };
import python from "./examples/python.json" with { type: "json" };
import tool from "./examples/tool.json" with { type: "json" };

/** Small graphs, one for each thing that a graph can do: to begin with, and for the tests to hold on to. */
export const exampleGraphs = [
  { slug: "connector", name: "Look something up", nodes: connector },
  { slug: "branch", name: "One of two ways", nodes: branch },
  { slug: "filter-variables", name: "Filter and compute", nodes: filterVariables },
  { slug: "group", name: "For each item of a list", nodes: group },
  { slug: "agent", name: "Ask an agent", nodes: agent },
  { slug: "tool", name: "Use a tool", nodes: tool },
  { slug: "python", name: "Run a script", nodes: python },
] as const satisfies readonly { slug: string; name: string; nodes: readonly unknown[] }[];
