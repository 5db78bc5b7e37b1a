import type { Edge } from "@xyflow/react";
import { shownLabels } from "@/lib/graph/children";
import { edgesOf } from "@/lib/graph/edges";
import { nodeSize } from "@/lib/graph/layout-nodes";
import { isStart, type Nodes } from "@/lib/graph/node";
import type { EditorKnowledge } from "./knowledge";
import type { CardNode } from "./node-card";
import { nodeKindText } from "./node-kind-text";
import type { RunMarks } from "./run-state";
import { type Findings, worstSeverity } from "./use-findings";

type Surroundings = {
  knowledge: EditorKnowledge;
  findings: Findings;
  selected: ReadonlySet<string>;
  marks: RunMarks;
};

/**
 * The nodes as the canvas wants them. What did not change stays the same object, with what the canvas has
 * measured, so that only changed cards are drawn anew.
 */
export function toFlowNodes(
  nodes: Nodes,
  { knowledge, findings, selected, marks }: Surroundings,
  before: readonly CardNode[],
): CardNode[] {
  const known = new Map(before.map((card) => [card.id, card]));
  const result = nodes.map((node): CardNode => {
    const old = known.get(node.uuid);
    const labels = shownLabels(node, knowledge.detailsOf(node));
    const data = {
      node,
      kindText: nodeKindText(node, knowledge),
      labels,
      severity: worstSeverity(findings.byNode.get(node.uuid)),
      run: marks.get(node.uuid),
    };
    const isSelected = selected.has(node.uuid);
    const position = node.position ?? { x: 0, y: 0 };
    const isSameData =
      old !== undefined &&
      old.data.node === data.node &&
      old.data.kindText === data.kindText &&
      old.data.severity === data.severity &&
      old.data.run?.state === data.run?.state &&
      old.data.run?.message === data.run?.message &&
      old.data.labels.join("\0") === labels.join("\0");
    if (
      isSameData &&
      old.selected === isSelected &&
      old.position.x === position.x &&
      old.position.y === position.y
    )
      return old;
    return {
      ...old,
      id: node.uuid,
      type: "card",
      position: { x: position.x, y: position.y },
      selected: isSelected,
      deletable: !isStart(node),
      data: isSameData ? old.data : data,
      width: nodeSize.width,
      height: nodeSize.height,
      initialWidth: nodeSize.width,
      initialHeight: nodeSize.height,
      ariaLabel: `${node.name || node.slug}, ${data.kindText}`,
    };
  });
  const isSame =
    result.length === before.length && result.every((card, index) => card === before[index]);
  return isSame ? (before as CardNode[]) : result;
}

/** As with the nodes, what did not change stays the same object: a name that is typed draws no edge anew. */
export function toFlowEdges(
  nodes: Nodes,
  selected: string | undefined,
  before: readonly Edge[],
): Edge[] {
  const uuids = new Set(nodes.map((node) => node.uuid));
  const known = new Map(before.map((edge) => [edge.id, edge]));
  const result = nodes
    .flatMap(edgesOf)
    .filter(({ to }) => uuids.has(to))
    .map(({ from, handle, to }): Edge => {
      const id = `${from} ${handle}`;
      const old = known.get(id);
      if (old?.target === to && old.selected === (id === selected)) return old;
      return {
        id,
        source: from,
        sourceHandle: String(handle),
        target: to,
        targetHandle: "in",
        focusable: false,
        selected: id === selected,
        ...(handle === "fallback" && {
          style: { strokeDasharray: "5 4", stroke: "var(--destructive)" },
        }),
      };
    });
  const isSame =
    result.length === before.length && result.every((edge, index) => edge === before[index]);
  return isSame ? (before as Edge[]) : result;
}
