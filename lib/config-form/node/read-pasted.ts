import { splitShellWords } from "@/lib/graph/shell-words";
import { tooManyDigits } from "@/lib/json/exact-json";
import { inexactNumber } from "@/lib/json/inexact-number";
import { isJsonObject, type JsonObject } from "../json-value";
import type { ConfigPlace } from "./build-node";
import { looksLikeSource, sourceToJson } from "./source-to-json";

export type Pasted =
  | { ok: true; config: JsonObject; node: JsonObject | undefined }
  | { ok: false; message: string };

/**
 * Reads what a person has at hand for this action: its node, a list with it, a config, any of them as a
 * TypeScript object, or a cargo-ai command.
 */
export function readPasted(text: string, place: ConfigPlace): Pasted {
  const trimmed = text.trim();
  if (trimmed === "") return refuse("There is nothing to read yet.");
  const json = parseJson(trimmed);
  if (json !== undefined) return fromText(trimmed, json, place);
  if (looksLikeSource(trimmed)) {
    const source = sourceToJson(trimmed);
    if (source.ok) return fromText(source.json, JSON.parse(source.json), place);
    return refuse(`This is neither JSON nor a TypeScript object: ${source.message}`);
  }
  if (!/\bcargo-ai\b/.test(trimmed))
    return refuse("This is neither JSON, a TypeScript object nor a cargo-ai command.");
  const words = splitShellWords(trimmed.replaceAll("\\\n", " "));
  if (!words) return refuse("The command has a quote that is never closed.");
  for (const option of ["--action", "--nodes", "--node", "--config"]) {
    const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`));
    const value =
      at < 0
        ? undefined
        : words[at]?.includes("=") && words[at] !== option
          ? words[at]?.slice(option.length + 1)
          : words[at + 1];
    const parsed = value === undefined ? undefined : parseJson(value);
    if (value !== undefined && parsed !== undefined) return fromText(value, parsed, place);
  }
  return refuse("The command names no --action, --nodes or --config with JSON.");
}

/** What could not be given back as it came is refused rather than changed in silence. */
function fromText(text: string, value: unknown, place: ConfigPlace): Pasted {
  const number = inexactNumber(text);
  if (number !== undefined) return refuse(tooManyDigits(number));
  if (isDeeperThan(MAX_DEPTH, value)) return refuse("This is nested too deeply to be shown.");
  return fromJson(value, place);
}

const MAX_DEPTH = 500;

/** Level by level: what calls itself for each would end the stack that it is to guard. */
function isDeeperThan(depth: number, value: unknown): boolean {
  let level = [value];
  for (let at = 0; level.length > 0; at += 1) {
    if (at > depth) return true;
    level = level.flatMap((one) =>
      typeof one === "object" && one !== null ? Object.values(one) : [],
    );
  }
  return false;
}

function fromJson(value: unknown, place: ConfigPlace): Pasted {
  if (Array.isArray(value)) {
    const nodes = value.filter((one) => isJsonObject(one) && isNode(one)) as JsonObject[];
    const own =
      nodes.find((node) => runs(node, place)) ?? (nodes.length === 1 ? nodes[0] : undefined);
    return own ? fromJson(own, place) : refuse("None of these nodes runs this action.");
  }
  if (!isJsonObject(value)) return refuse("A config is a JSON object.");
  // A field of the config's own may be called `nodes`: a release has nodes in it.
  if (Array.isArray(value.nodes) && value.nodes.some((one) => isJsonObject(one) && isNode(one)))
    return fromJson(value.nodes, place);
  if (!isNode(value)) return { ok: true, config: value, node: undefined };
  if (!runs(value, place)) return refuse(`This node runs another action: ${describe(value)}.`);
  const config = value.config ?? {};
  if (!isJsonObject(config)) return refuse("The node's config is not a JSON object.");
  return { ok: true, config, node: value };
}

const KINDS = new Set<unknown>(["native", "connector", "tool", "agent"]);

function isNode(value: JsonObject): boolean {
  return KINDS.has(value.kind) && ("config" in value || typeof value.actionSlug === "string");
}

function runs(node: JsonObject, place: ConfigPlace): boolean {
  if (place.kind === "extractor") return false;
  return (
    node.kind === place.kind &&
    node.actionSlug === place.actionSlug &&
    (place.kind === "native" || node.integrationSlug === place.integrationSlug)
  );
}

function describe(node: JsonObject): string {
  return (
    [node.integrationSlug, node.actionSlug].filter((one) => typeof one === "string").join(" ") ||
    `a ${String(node.kind)} node`
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refuse = (message: string): Pasted => ({ ok: false, message });
