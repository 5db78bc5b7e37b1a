import { shownLabels } from "./children";
import { type Edge, edgesOf } from "./edges";
import { type GraphNode, isEnd, isStart, type Nodes, nativeSlug } from "./node";
import { innerNodes } from "./scope";

/**
 * The graph as the Mermaid flowchart that `cargo-ai orchestration node diagram` prints: a shape for each kind of
 * node, arms labelled in Cargo's order, a dashed arrow for what runs on failure, `↷` where a failure goes on with the
 * next step, `💳` on what costs credits. A group is a subgraph with its inner graph.
 */
export function toMermaid(
  nodes: Nodes,
  isPaid: (node: GraphNode) => boolean = () => false,
): string {
  const lines = ["flowchart TD", ...linesOf(nodes, { ids: new Map(), isPaid }, "    ")];
  return `${lines.join("\n")}\n`;
}

type Drawing = { ids: Map<string, string>; isPaid: (node: GraphNode) => boolean };

function linesOf(nodes: Nodes, drawing: Drawing, indent: string): string[] {
  const { ids } = drawing;
  // Slugs may repeat and may be words of Mermaid's ("end"), so ids are numbers of our own.
  for (const node of nodes) ids.set(node.uuid, `n${ids.size}`);
  const shapes = nodes.flatMap((node) => shapeLines(node, drawing, indent));
  const edges = nodes.flatMap((node) => edgeLines(node, ids, indent));
  return [...shapes, ...edges];
}

function shapeLines(node: GraphNode, drawing: Drawing, indent: string): string[] {
  const id = drawing.ids.get(node.uuid) ?? "n";
  const label = `"${drawing.isPaid(node) ? "💳 " : ""}${labelOf(node)}"`;
  const inner = innerNodes(node);
  if (inner && inner.length > 0)
    return [
      `${indent}subgraph ${id}[${label}]`,
      ...linesOf(inner, drawing, `${indent}    `),
      `${indent}end`,
    ];
  const [open, close] = shapeOf(node);
  return [`${indent}${id}${open}${label}${close}`];
}

function shapeOf(node: GraphNode): readonly [string, string] {
  if (isStart(node) || isEnd(node)) return ["([", "])"];
  if (node.kind === "tool") return ["[[", "]]"];
  if (node.kind === "agent") return ["{{", "}}"];
  switch (nativeSlug(node)) {
    case undefined:
    case "group":
      return ["[", "]"];
    case "branch":
    case "filter":
    case "switch":
    case "split":
      return ["{", "}"];
    case "agent":
      return ["{{", "}}"];
    case "python":
    case "script":
      return ["[/", "/]"];
    default:
      return ["(", ")"];
  }
}

function labelOf(node: GraphNode): string {
  const does = whatItRuns(node);
  const title =
    node.name?.trim() || (node.kind === "tool" || node.kind === "agent" ? does : node.slug);
  const lines = title.toLowerCase() === does.toLowerCase() || does === "" ? [title] : [title, does];
  return lines.map(escapeText).join("<br/>");
}

function whatItRuns(node: GraphNode): string {
  if (node.kind === "native") return node.actionSlug ?? "";
  if (node.kind === "connector")
    return [node.integrationSlug, node.actionSlug].filter(Boolean).join(".");
  const uuid = node.kind === "tool" ? node.toolUuid : node.kind === "agent" ? node.agentUuid : null;
  return [node.kind, uuid?.slice(0, 8) ?? node.templateSlug].filter(Boolean).join(" ");
}

function edgeLines(node: GraphNode, ids: ReadonlyMap<string, string>, indent: string): string[] {
  const from = ids.get(node.uuid);
  const edges = edgesOf(node);
  const ownNext = new Set(edges.filter(({ handle }) => handle !== "fallback").map(({ to }) => to));
  return edges.flatMap(({ handle, to }) => {
    const target = ids.get(to);
    if (!from || !target) return [];
    if (handle === "fallback")
      return ownNext.has(to) ? [] : [`${indent}${from} -. on failure .-> ${target}`];
    const label = [armLabel(node, handle), node.fallbackChildUuid === to ? "↷" : ""]
      .filter(Boolean)
      .join(" ");
    return [`${indent}${from} -->${label && `|${label}|`} ${target}`];
  });
}

function armLabel(node: GraphNode, handle: Exclude<Edge["handle"], "fallback">): string {
  const native = nativeSlug(node);
  if (native === "branch" && handle < 2) return handle === 0 ? "yes" : "no";
  if (native === "filter" && handle === 0) return "if true";
  const { percentage } = node.config;
  if (native === "split" && handle < 2 && typeof percentage === "number")
    return quoted(handle === 0 ? `A ${percentage}%` : `B ${100 - percentage}%`);
  const label = shownLabels(node)[handle];
  return label ? quoted(label) : "";
}

function quoted(label: string): string {
  return `"${escapeText(label)}"`;
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "#quot;")
    .replaceAll("<", "&lt;")
    .replace(/[\r\n]+/g, " ");
}
