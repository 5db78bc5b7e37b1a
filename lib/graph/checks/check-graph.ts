import { indexEdges, reachableUuids } from "../edges";
import type { Nodes } from "../node";
import { innerNodes, rootScope, type Scope } from "../scope";
import { checkAction } from "./check-action";
import { checkChildren } from "./check-children";
import { checkExpressions } from "./check-expressions";
import { checkIdentity } from "./check-identity";
import { checkShape } from "./check-shape";
import type { Check, CheckedGraph, Finding } from "./finding";
import type { GraphKnowledge } from "./graph-knowledge";

const checks: readonly Check[] = [
  checkShape,
  checkIdentity,
  checkChildren,
  checkAction,
  checkExpressions,
];

/** Everything that can be said of a graph without asking Cargo, groups at any depth included. */
export function checkGraph(nodes: Nodes, knowledge: GraphKnowledge = {}): Finding[] {
  return checkAt(nodes, rootScope, [], knowledge);
}

function checkAt(
  nodes: Nodes,
  scope: Scope,
  around: CheckedGraph["around"],
  knowledge: GraphKnowledge,
): Finding[] {
  const index = indexEdges(nodes);
  const graph: CheckedGraph = {
    nodes,
    scope,
    index,
    reachable: reachableUuids(nodes, index),
    around,
    knowledge,
  };
  return [
    ...checks.flatMap((check) => check(graph)),
    ...nodes.flatMap((group) => {
      const inner = innerNodes(group);
      return inner
        ? checkAt(inner, [...scope, group.uuid], [{ nodes, index, group }, ...around], knowledge)
        : [];
    }),
  ];
}
