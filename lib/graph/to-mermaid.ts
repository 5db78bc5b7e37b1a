import { shownLabels } from "./children";
import { edgesOf } from "./edges";
import { type GraphNode, isEnd, isStart, type Nodes, nativeSlug, nodeTitle } from "./node";
import { innerNodes } from "./scope";

/** The graph as a Mermaid flowchart; a group is a subgraph with its inner graph. */
export function toMermaid(nodes: Nodes): string {
  const ids = new Map<string, string>();
  const lines = ["flowchart TD", ...linesOf(nodes, ids, "  ")];
  return `${lines.join("\n")}\n`;
}

function linesOf(nodes: Nodes, ids: Map<string, string>, indent: string): string[] {
  // Slugs may repeat and may be Mermaid keywords ("end"), so ids are numbers of our own.
  for (const node of nodes) ids.set(node.uuid, `n${ids.size + 1}`);
  const shapes = nodes.flatMap((node) => shapeLines(node, ids, indent));
  const edges = nodes.flatMap((node) => edgeLines(node, ids, indent));
  return [...shapes, ...edges];
}

function shapeLines(node: GraphNode, ids: Map<string, string>, indent: string): string[] {
  const id = ids.get(node.uuid) ?? "n0";
  const inner = innerNodes(node);
  if (inner && inner.length > 0)
    return [
      `${indent}subgraph ${id}["${quote(labelOf(node))}"]`,
      ...linesOf(inner, ids, `${indent}  `),
      `${indent}end`,
    ];
  const label = quote(labelOf(node));
  if (isStart(node) || isEnd(node)) return [`${indent}${id}(["${label}"])`];
  const native = nativeSlug(node);
  if (native === "branch" || native === "switch" || native === "split" || native === "filter")
    return [`${indent}${id}{"${label}"}`];
  return [`${indent}${id}["${label}"]`];
}

function labelOf(node: GraphNode): string {
  const action =
    node.kind === "connector"
      ? [node.integrationSlug, node.actionSlug].filter(Boolean).join(" · ")
      : node.kind === "native"
        ? node.actionSlug
        : node.kind;
  const title = nodeTitle(node);
  return action && action.toLowerCase() !== title.toLowerCase() ? `${title}<br/>${action}` : title;
}

function edgeLines(node: GraphNode, ids: ReadonlyMap<string, string>, indent: string): string[] {
  const from = ids.get(node.uuid);
  const labels = shownLabels(node);
  return edgesOf(node).flatMap(({ handle, to }) => {
    const target = ids.get(to);
    if (!from || !target) return [];
    if (handle === "fallback") return [`${indent}${from} -.->|"on failure"| ${target}`];
    const label = labels[handle];
    return [
      label
        ? `${indent}${from} -->|"${quote(label.toLowerCase() === label ? label : lowerFirst(label))}"| ${target}`
        : `${indent}${from} --> ${target}`,
    ];
  });
}

function lowerFirst(label: string): string {
  return ["Yes", "No", "If true"].includes(label) ? label.toLowerCase() : label;
}

function quote(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "#quot;")
    .replace(/<(?!br\/>)/g, "&lt;")
    .replace(/[\r\n]+/g, " ");
}
