import { type ActionShape, shownLabels } from "./children";
import { edgesOf } from "./edges";
import { nodeSize, placeMissing } from "./layout-nodes";
import { type GraphNode, type Nodes, nodeTitle } from "./node";
import { allPlaces, innerNodes } from "./scope";

export type Colours = {
  background: string;
  card: string;
  border: string;
  text: string;
  quiet: string;
  edge: string;
  failure: string;
};

export const lightColours: Colours = {
  background: "#fcfcfd",
  card: "#ffffff",
  border: "#c5cad4",
  text: "#171a21",
  quiet: "#59616f",
  edge: "#8a93a3",
  failure: "#c02a37",
};

export const darkColours: Colours = {
  background: "#0f1218",
  card: "#151922",
  border: "#3a404d",
  text: "#e8ebf1",
  quiet: "#9aa3b2",
  edge: "#7b8494",
  failure: "#f0757f",
};

/** What is known of an action: it names the ways out of a connector. */
type ActionOf = (node: GraphNode) => ActionShape | undefined;

export type Picture = { svg: string; width: number; height: number };

const margin = 40;

/**
 * A picture of a graph as it lies on the canvas, with the graph of each group in a frame of its own beside it. Plain SVG
 * without scripts, fonts or other files.
 */
export function toSvg(
  given: Nodes,
  colours: Colours = lightColours,
  actionOf: ActionOf = () => undefined,
): Picture {
  const inner = allPlaces(given).flatMap(({ node }) => {
    const nodes = innerNodes(node) ?? [];
    return nodes.length > 0 ? [drawGraph(nodes, colours, actionOf, nodeTitle(node))] : [];
  });
  const drawings = [drawGraph(given, colours, actionOf), ...inner];
  const width = drawings.reduce((sum, drawing) => sum + drawing.width, 0);
  const height = Math.max(...drawings.map((drawing) => drawing.height));
  let left = 0;
  const parts = drawings.map((drawing) => {
    const part = `<g transform="translate(${left - drawing.left} ${-drawing.top})">${drawing.svg}</g>`;
    left += drawing.width;
    return part;
  });
  const ground = `<rect width="${width}" height="${height}" fill="${colours.background}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-sans-serif, system-ui, sans-serif">${ground}${parts.join("")}</svg>`;
  return { svg, width, height };
}

type Drawing = { svg: string; left: number; top: number; width: number; height: number };

/** One graph with room around it; that of a group in a frame with the group's name. */
function drawGraph(
  given: Nodes,
  colours: Colours,
  actionOf: ActionOf,
  group?: string | undefined,
): Drawing {
  const nodes = placeMissing(given);
  const places = nodes.map((node) => node.position ?? { x: 0, y: 0 });
  const left = Math.min(0, ...places.map(({ x }) => x)) - margin;
  const top = Math.min(0, ...places.map(({ y }) => y)) - margin;
  const width = Math.max(0, ...places.map(({ x }) => x + nodeSize.width)) + margin - left;
  const height = Math.max(0, ...places.map(({ y }) => y + nodeSize.height)) + margin - top;
  const byUuid = new Map(nodes.map((node) => [node.uuid, node]));
  const frame =
    group === undefined
      ? []
      : [
          `<rect x="${left + 8}" y="${top + 8}" width="${width - 16}" height="${height - 16}" rx="12" fill="none" stroke="${colours.border}" stroke-dasharray="2 4"/>`,
          `<text x="${left + 20}" y="${top + 28}" font-size="12" font-weight="600" fill="${colours.quiet}">${cut(group, 36)}</text>`,
        ];
  const svg = [
    ...frame,
    ...nodes.flatMap((node) =>
      edgeShapes(node, shownLabels(node, actionOf(node)), byUuid, colours),
    ),
    ...nodes.map((node) => cardShape(node, colours)),
  ].join("");
  return { svg, left, top, width, height };
}

function cardShape(node: GraphNode, colours: Colours): string {
  const { x = 0, y = 0 } = node.position ?? {};
  const kind =
    node.kind === "connector"
      ? `${node.integrationSlug ?? ""} · ${node.actionSlug ?? ""}`
      : (node.actionSlug ?? node.kind);
  const title = nodeTitle(node);
  const isSame = title.toLowerCase() === kind.toLowerCase();
  return [
    `<rect x="${x}" y="${y}" width="${nodeSize.width}" height="${nodeSize.height}" rx="8" fill="${colours.card}" stroke="${colours.border}"/>`,
    `<text x="${x + 14}" y="${y + (isSame ? 37 : 28)}" font-size="13" font-weight="600" fill="${colours.text}">${cut(title, 30)}</text>`,
    isSame
      ? ""
      : `<text x="${x + 14}" y="${y + 46}" font-size="11" fill="${colours.quiet}">${cut(kind, 36)}</text>`,
  ].join("");
}

function edgeShapes(
  node: GraphNode,
  labels: readonly string[],
  byUuid: ReadonlyMap<string, GraphNode>,
  colours: Colours,
): string[] {
  const { x = 0, y = 0 } = node.position ?? {};
  const hasFallback = typeof node.fallbackChildUuid === "string";
  const count = labels.length + (hasFallback ? 1 : 0);
  return edgesOf(node).flatMap(({ handle, to }) => {
    const child = byUuid.get(to)?.position;
    if (!child) return [];
    const slot = handle === "fallback" ? count - 0.5 : handle + 0.5;
    const from = { x: x + (slot / count) * nodeSize.width, y: y + nodeSize.height };
    const end = { x: child.x + nodeSize.width / 2, y: child.y };
    const bend = Math.max(30, Math.abs(end.y - from.y) / 2);
    const label = handle === "fallback" ? "On failure" : labels[handle];
    const colour = handle === "fallback" ? colours.failure : colours.edge;
    const dash = handle === "fallback" ? ' stroke-dasharray="5 4"' : "";
    const path = `<path d="M${from.x} ${from.y}C${from.x} ${from.y + bend} ${end.x} ${end.y - bend} ${end.x} ${end.y}" fill="none" stroke="${colour}" stroke-width="1.5"${dash}/>`;
    if (!label) return [path];
    const words = `<text x="${from.x}" y="${from.y + 18}" font-size="11" text-anchor="middle" fill="${colours.quiet}">${cut(label, 16)}</text>`;
    return [path, words];
  });
}

function cut(text: string, length: number): string {
  const short = text.length > length ? `${text.slice(0, length - 1)}…` : text;
  return short
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/\p{Cc}/gu, " ");
}
