import { type Child, type Config, type GraphNode, isRecord, type Position } from "./node";
import { newUuid } from "./uuid";

/** What had to be mended so that a node can be shown at all. Nothing is mended silently. */
export type Repair = { uuid: string; slug: string; field: string; message: string };

export type ReadNodes = { nodes: GraphNode[]; repairs: Repair[] };

/**
 * Reads a list of nodes that somebody else wrote. Faults a person can see and mend in the editor stay
 * as they are (the checks report them); only what would make the graph impossible to draw is repaired.
 */
export function readNodes(value: readonly unknown[], freshUuid: () => string = newUuid): ReadNodes {
  const repairs: Repair[] = [];
  const seen = new Set<string>();
  const nodes = value.flatMap((raw, index) => {
    if (!isRecord(raw)) {
      repairs.push({
        uuid: "",
        slug: "",
        field: String(index),
        message: `Entry ${index + 1} is not a node and was left out.`,
      });
      return [];
    }
    return [readNode(raw, seen, repairs, freshUuid)];
  });
  return { nodes, repairs };
}

function readNode(
  raw: Record<string, unknown>,
  seen: Set<string>,
  repairs: Repair[],
  freshUuid: () => string,
): GraphNode {
  const given = typeof raw.uuid === "string" && raw.uuid !== "" ? raw.uuid : undefined;
  const uuid = given !== undefined && !seen.has(given) ? given : freshUuid();
  seen.add(uuid);
  const slug = typeof raw.slug === "string" ? raw.slug : "";
  const note = (field: string, message: string) => repairs.push({ uuid, slug, field, message });

  if (given === undefined) note("uuid", "The node had no uuid; it got a new one.");
  else if (given !== uuid)
    note("uuid", `The uuid ${given} was used twice; this node got a new one.`);
  if (typeof raw.slug !== "string") note("slug", "The node had no slug.");
  if (typeof raw.kind !== "string")
    note("kind", "The node had no kind; it is read as a native one.");

  const { position: _position, ...others } = raw;
  const rest = withoutMisshapen(others, note);
  const position = readPosition(raw.position);
  if (raw.position !== undefined && raw.position !== null && position === undefined)
    note("position", "The position was not a pair of numbers; the node is placed anew.");

  return {
    ...rest,
    uuid,
    slug,
    kind: typeof raw.kind === "string" ? raw.kind : "native",
    config: readInner(readConfig(raw.config, note), repairs, freshUuid),
    childrenUuids: readChildren(raw.childrenUuids, note),
    ...(position === undefined ? {} : { position }),
  };
}

/** What is read as text everywhere, where it is there at all. */
const texts = [
  "name",
  "description",
  "actionSlug",
  "integrationSlug",
  "connectorUuid",
  "toolUuid",
  "agentUuid",
  "templateSlug",
  "releaseUuid",
  "fallbackChildUuid",
];

function withoutMisshapen(
  raw: Record<string, unknown>,
  note: (field: string, message: string) => void,
): Record<string, unknown> {
  const isAbsent = (value: unknown) => value === undefined || value === null;
  const misshapen = texts.filter((key) => !isAbsent(raw[key]) && typeof raw[key] !== "string");
  for (const key of misshapen) note(key, `“${key}” was not text and was left out.`);
  if (!isAbsent(raw.retry) && !isRecord(raw.retry)) {
    misshapen.push("retry");
    note("retry", "The retry was not an object and was left out.");
  }
  if (misshapen.length === 0) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !misshapen.includes(key)));
}

/** The graph of a group is read along, so that what is mended in it is told as well, and stays mended. */
function readInner(config: Config, repairs: Repair[], freshUuid: () => string): Config {
  if (!Array.isArray(config._nodes)) return config;
  const inner = readNodes(config._nodes, freshUuid);
  if (inner.repairs.length === 0) return config;
  repairs.push(...inner.repairs);
  return { ...config, _nodes: inner.nodes };
}

function readPosition(value: unknown): Position | undefined {
  if (!isRecord(value)) return undefined;
  const { x, y } = value;
  // The same object, not a copy of two fields: what else it carries stays.
  return typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y)
    ? (value as Position)
    : undefined;
}

function readConfig(value: unknown, note: (field: string, message: string) => void) {
  if (isRecord(value)) return value;
  note("config", "The config was not an object; it is empty now.");
  return {};
}

function readChildren(value: unknown, note: (field: string, message: string) => void): Child[] {
  if (!Array.isArray(value)) {
    note("childrenUuids", "The children were not a list; the list is empty now.");
    return [];
  }
  return value.map((child, index) => {
    if (typeof child === "string" || child === null) return child;
    note(`childrenUuids.${index}`, "A child that is not a uuid was emptied.");
    return null;
  });
}
