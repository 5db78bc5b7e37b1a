import { childLabels, shownLabels } from "../children";
import { findNode, type GraphNode, isStart, nodeTitle } from "../node";
import { type Check, type CheckedGraph, type Finding, findingAt } from "./finding";
import { knownAction } from "./graph-knowledge";

/** As many children as the action has arms, each leading somewhere, none swapped. */
export const checkChildren: Check = (graph) =>
  graph.nodes.flatMap((node) => {
    const action = knownAction(graph.knowledge, node);
    const labels = childLabels(node, action);
    const findings: Finding[] = [];
    const count = node.childrenUuids.length;
    if (labels && labels.length !== count)
      findings.push(
        findingAt(graph, node, {
          code: "childrenCount",
          severity: "error",
          message: `${nodeTitle(node)} has ${countOf(count)}, but must have ${labels.length}.`,
          field: ["childrenUuids"],
        }),
      );
    const shown = shownLabels(node, action);
    for (const [index, child] of node.childrenUuids.entries())
      if (child === null)
        findings.push(
          findingAt(graph, node, {
            code: "nullChild",
            severity: isStart(node) ? "error" : "warning",
            message: `${shown[index] ? `The arm “${shown[index]}”` : "This node"} leads nowhere: a run ends there without an end.`,
            field: ["childrenUuids", index],
          }),
        );
    if (typeof node.fallbackChildUuid === "string" && node.fallbackOnFailure !== true)
      findings.push(
        findingAt(graph, node, {
          code: "fallbackIgnored",
          severity: "warning",
          message: "The way for failures is never taken: “Fallback on failure” is off.",
          field: ["fallbackOnFailure"],
        }),
      );
    return [...findings, ...swappedArms(graph, node, shown)];
  });

function countOf(count: number): string {
  return count === 1 ? "1 child" : `${count} children`;
}

const synonyms: Record<string, readonly string[]> = {
  yes: ["yes", "true", "iftrue", "ifyes", "onyes", "ontrue", "yesarm", "yesbranch"],
  no: [
    "no",
    "false",
    "iffalse",
    "ifno",
    "onno",
    "onfalse",
    "else",
    "noarm",
    "nobranch",
    "otherwise",
  ],
};

/** An arm whose child bears the name of another arm of the same node. */
function swappedArms(graph: CheckedGraph, node: GraphNode, labels: readonly string[]): Finding[] {
  if (labels.length < 2) return [];
  const named = labels.map((label) => synonyms[plain(label)] ?? [plain(label)]);
  return node.childrenUuids.flatMap((uuid, index) => {
    const child = uuid === null ? undefined : findNode(graph.nodes, uuid);
    if (!child || node.childrenUuids.indexOf(uuid) !== node.childrenUuids.lastIndexOf(uuid))
      return [];
    const names = [plain(child.slug), plain(child.name ?? "")].filter((name) => name !== "");
    const bears = (arm: number) => names.some((name) => named[arm]?.includes(name));
    const other = labels.findIndex((label, arm) => arm !== index && label !== "" && bears(arm));
    if (other < 0 || bears(index)) return [];
    return [
      findingAt(graph, node, {
        code: "swappedArms",
        severity: "warning",
        message: `“${nodeTitle(child)}” hangs on the arm “${labels[index]}”, but is named as the arm “${labels[other]}”. Are the arms swapped?`,
        field: ["childrenUuids", index],
      }),
    ];
  });
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
