import { parseExactJson } from "@/lib/json/exact-json";
import { isTooDeep } from "./is-too-deep";
import { type GraphNode, isRecord } from "./node";
import { type Repair, readNodes } from "./read-nodes";
import { splitShellWords } from "./shell-words";
import { newUuid } from "./uuid";

export type Import =
  | {
      ok: true;
      /** What was recognised, for people. */
      source: "nodes" | "node" | "release" | "command";
      nodes: GraphNode[];
      repairs: Repair[];
      formFields?: unknown;
    }
  | { ok: false; message: string };

/** Reads whatever a person has at hand: a list, one node, a release, an answer with one, or a command. */
export function readImport(text: string, freshUuid: () => string = newUuid): Import {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed === "") return refuse("There is nothing to import yet.");
  const parsed = parseJson(trimmed);
  if (parsed.ok) return fromValue(parsed.value, freshUuid);
  if (/^(?:[$>#]\s*)?(?:npx\s+(?:-\S+\s+)*)?(?:\S*\/)?(?:@cargo-ai\/cli|cargo-ai)\b/.test(trimmed))
    return fromCommand(trimmed.replace(/^[$>#]\s*/, ""), freshUuid);
  const fenced = /```[\w-]*[ \t]*\r?\n([\s\S]*?)\r?\n[ \t]*```/.exec(trimmed)?.[1];
  if (fenced && fenced !== trimmed) return readImport(fenced, freshUuid);
  const command = commandIn(trimmed);
  if (command !== undefined) return fromCommand(command, freshUuid);
  return refuse(`This is neither JSON nor a cargo-ai command: ${parsed.message}`);
}

/** A command that something stands before: lines of comment, a variable, another program that runs it. */
function commandIn(text: string): string | undefined {
  const at = text.search(/[\s/](?:@cargo-ai\/cli|cargo-ai)(?:@\S+)?\s[\s\S]*?--(?:nodes|action)\b/);
  return at < 0 ? undefined : text.slice(at + 1);
}

function fromCommand(command: string, freshUuid: () => string): Import {
  const words = splitShellWords(command);
  if (!words) return refuse("The command has a quote that is never closed.");
  const option = readOption(words, "--nodes") ?? readOption(words, "--action");
  if (option === undefined) return refuse("The command has neither --nodes nor --action.");
  if (option.startsWith("@"))
    return refuse(`The command reads the file ${option.slice(1)}: import that file instead.`);
  const parsed = parseJson(option);
  if (!parsed.ok) return refuse(`What the command gives is not JSON: ${parsed.message}`);
  const read = fromValue(parsed.value, freshUuid);
  return read.ok ? { ...read, source: "command" } : read;
}

function readOption(words: readonly string[], name: string): string | undefined {
  for (const [index, word] of words.entries()) {
    if (word === name) return words[index + 1];
    if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
  }
  return undefined;
}

const wrappers = ["release", "draftRelease", "deployedRelease", "workflow", "tool", "data"];

function fromValue(value: unknown, freshUuid: () => string, depth = 0): Import {
  if (depth === 0 && isTooDeep(value)) return refuse("This is nested too deeply to be a graph.");
  if (Array.isArray(value)) {
    if (value.length === 0) return refuse("The list of nodes is empty.");
    const read = readNodes(value, freshUuid);
    if (!value.some(looksLikeNode)) return refuse("Nothing in this list looks like a node.");
    return { ok: true, source: "nodes", ...read };
  }
  if (!isRecord(value)) return refuse("A graph is a list of nodes.");
  if (Array.isArray(value.nodes)) {
    const read = fromValue(value.nodes, freshUuid);
    if (!read.ok) return read;
    const isRelease = "version" in value || "formFields" in value || "status" in value;
    return {
      ...read,
      source: isRelease ? "release" : "nodes",
      ...(value.formFields === undefined ? {} : { formFields: value.formFields }),
    };
  }
  for (const key of depth < 3 ? wrappers : []) {
    const inner = value[key];
    if (!isRecord(inner)) continue;
    const read = fromValue(inner, freshUuid, depth + 1);
    if (read.ok) return read;
  }
  if (!looksLikeNode(value)) return refuse("This JSON has no nodes in it.");
  return { ok: true, source: "node", ...readNodes([withNodeParts(value)], freshUuid) };
}

/** An action, as `action execute` takes it, is a node without a place in a graph. */
function withNodeParts(value: Record<string, unknown>): Record<string, unknown> {
  const slug = [value.actionSlug, value.kind].find((part) => typeof part === "string");
  return { slug, childrenUuids: [null], config: {}, ...value };
}

function looksLikeNode(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return (
    typeof value.kind === "string" &&
    ("config" in value || "uuid" in value || "actionSlug" in value)
  );
}

type Parsed = { ok: true; value: unknown } | { ok: false; message: string };

function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: parseExactJson(text) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : "unreadable" };
  }
}

function refuse(message: string): Import {
  return { ok: false, message };
}
