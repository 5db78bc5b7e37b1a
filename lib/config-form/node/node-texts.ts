import { quoteShellWord } from "@/lib/graph/shell-words";
import type { JsonObject } from "../json-value";
import { actionOfNode } from "./build-node";

/** The same node in the other forms that people use it in. */
export function nodeTexts(node: JsonObject): { title: string; text: string }[] {
  return [
    {
      title: "CLI: run the action",
      text: `cargo-ai orchestration action execute --action ${quoteShellWord(JSON.stringify(actionOfNode(node)))} --data '{}' --wait-until-finished`,
    },
    {
      title: "CLI: validate the node",
      text: `cargo-ai orchestration node validate --nodes ${quoteShellWord(JSON.stringify([node]))}`,
    },
    {
      title: "TypeScript object",
      text: `const ${variableName(node.slug)} = ${toSource(node, 0)};\n`,
    },
  ];
}

function variableName(slug: unknown): string {
  const name = String(slug ?? "node")
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());
  return /^[A-Za-z_]/.test(name) && !RESERVED.has(name) ? name : `node${name}`;
}

/** What can't name a constant. */
const RESERVED = new Set(
  `await break case catch class const continue debugger default delete do else enum export extends false finally for function
  if implements import in instanceof interface let new null package private protected public return static super switch this
  throw true try typeof var void while with yield arguments eval undefined`.split(/\s+/),
);

/** JSON as a person would write it in TypeScript: bare keys where they can be. */
function toSource(value: unknown, depth: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const pad = "  ".repeat(depth + 1);
  const end = `\n${"  ".repeat(depth)}`;
  if (Array.isArray(value))
    return value.length === 0
      ? "[]"
      : `[\n${value.map((item) => `${pad}${toSource(item, depth + 1)},`).join("\n")}${end}]`;
  const entries = Object.entries(value);
  if (entries.length === 0) return "{}";
  const key = (name: string) => {
    // A plain `__proto__` would be the object's prototype, quoted or not.
    if (name === "__proto__") return '["__proto__"]';
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  };
  return `{\n${entries.map(([name, part]) => `${pad}${key(name)}: ${toSource(part, depth + 1)},`).join("\n")}${end}}`;
}
