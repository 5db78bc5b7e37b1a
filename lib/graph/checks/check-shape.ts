import { backEdges, edgesOf } from "../edges";
import { findNode, isEnd, isStart, nodeTitle } from "../node";
import { type Check, type Finding, findingAt } from "./finding";

/** One start, an end, no circle, nothing that a run could never come to. */
export const checkShape: Check = (graph) => {
  const { nodes, scope, reachable } = graph;
  const starts = nodes.filter(isStart);
  const group = scope.at(-1);
  const findings: Finding[] = [];
  const whole = (code: "noStart" | "noEnd", message: string): Finding => ({
    code,
    severity: "error",
    message: group === undefined ? message : `Inside the group: ${message.toLowerCase()}`,
    nodeUuid: group ?? null,
    scope: scope.slice(0, -1),
    field: group === undefined ? ["nodes"] : ["config", "_nodes"],
  });

  if (starts.length === 0) findings.push(whole("noStart", "The graph has no start."));
  if (!nodes.some(isEnd)) findings.push(whole("noEnd", "The graph has no end."));
  for (const extra of starts.slice(1))
    findings.push(
      findingAt(graph, extra, {
        code: "severalStarts",
        severity: "error",
        message: "A graph has exactly one start; this is another one.",
        field: ["actionSlug"],
      }),
    );

  for (const edge of backEdges(nodes)) {
    const from = findNode(nodes, edge.from);
    const to = findNode(nodes, edge.to);
    if (from && to)
      findings.push(
        findingAt(graph, from, {
          code: "cycle",
          severity: "error",
          message: `This leads back to “${nodeTitle(to)}”, which comes before it.`,
          field:
            edge.handle === "fallback" ? ["fallbackChildUuid"] : ["childrenUuids", edge.handle],
        }),
      );
  }

  const uuids = new Set(nodes.map((node) => node.uuid));
  const startUuids = new Set(starts.map((node) => node.uuid));
  for (const node of nodes)
    for (const { handle, to } of edgesOf(node)) {
      const field = handle === "fallback" ? ["fallbackChildUuid"] : ["childrenUuids", handle];
      if (!uuids.has(to))
        findings.push(
          findingAt(graph, node, {
            code: "ghostChild",
            severity: "error",
            message: `A child is named that is not in this graph (${to.slice(0, 8)}…).`,
            field,
          }),
        );
      else if (startUuids.has(to))
        findings.push(
          findingAt(graph, node, {
            code: "leadsToStart",
            severity: "error",
            message: "Nothing can lead to the start.",
            field,
          }),
        );
    }

  if (starts.length > 0)
    for (const node of nodes)
      if (!reachable.has(node.uuid))
        findings.push(
          findingAt(graph, node, {
            code: "unreachable",
            severity: "error",
            message: "No way leads here from the start.",
            field: ["uuid"],
          }),
        );
  return findings;
};
