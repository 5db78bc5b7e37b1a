import type { FieldPath } from "../config-expressions";
import type { EdgeIndex } from "../edges";
import type { GraphNode, Nodes } from "../node";
import type { Scope } from "../scope";
import type { GraphKnowledge } from "./graph-knowledge";

export type FindingCode =
  | "noStart"
  | "severalStarts"
  | "noEnd"
  | "cycle"
  | "leadsToStart"
  | "ghostChild"
  | "unreachable"
  | "childrenCount"
  | "nullChild"
  | "fallbackIgnored"
  | "badSlug"
  | "reservedSlug"
  | "duplicateSlug"
  | "badUuid"
  | "duplicateUuid"
  | "unknownKind"
  | "unknownAction"
  | "missingAction"
  | "missingConfig"
  | "badConfig"
  | "missingConnector"
  | "unknownConnector"
  | "wrongConnector"
  | "missingTool"
  | "missingAgent"
  | "duplicateRoute"
  | "routeWithoutUuid"
  | "badRetry"
  | "swappedArms"
  | "unclosedBraces"
  | "emptyExpression"
  | "missingReference"
  | "laterReference"
  | "selfReference"
  | "unreachableReference"
  | "ambiguousReference"
  | "agentAnswer"
  | "unknownPath"
  | "outerReference";

/** An error is what Cargo would refuse or a run would fail on; a warning may be meant. */
export type Finding = {
  code: FindingCode;
  severity: "error" | "warning";
  /** For people; names what is wrong, and what to do where that is not plain. */
  message: string;
  /** Null only where the outermost graph itself is at fault. */
  nodeUuid: string | null;
  scope: Scope;
  /** From the node: `["config", "condition"]`, `["childrenUuids", 1]`, `["slug"]`. */
  field: FieldPath;
};

/** One graph with what surrounds it. */
export type CheckedGraph = {
  nodes: Nodes;
  scope: Scope;
  index: EdgeIndex;
  reachable: ReadonlySet<string>;
  /** The graphs around this one, the nearest first, each with the group that was entered. */
  around: readonly { nodes: Nodes; index: EdgeIndex; group: GraphNode }[];
  knowledge: GraphKnowledge;
};

export type Check = (graph: CheckedGraph) => Finding[];

export function findingAt(
  graph: CheckedGraph,
  node: GraphNode,
  finding: Pick<Finding, "code" | "severity" | "message" | "field">,
): Finding {
  return { ...finding, nodeUuid: node.uuid, scope: graph.scope };
}
