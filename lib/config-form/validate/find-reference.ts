import { isJsonObject, type JsonObject, ownValue } from "../json-value";

const indexes = new WeakMap<object, Map<string, unknown>>();

/**
 * The schema that a reference inside `root` means, by pointer, anchor or `$id`. Nothing is fetched: a reference to
 * another document finds nothing.
 */
export function findReference(reference: string, root: unknown): unknown {
  if (!isJsonObject(root)) return undefined;
  if (reference === "#") return root;
  const [base = "", fragment = ""] = reference.split("#", 2);
  const start = base === "" ? root : indexOf(root).get(base);
  if (start === undefined || fragment === "") return start;
  if (!fragment.startsWith("/")) return indexOf(root).get(`#${fragment}`);

  return fragment
    .slice(1)
    .split("/")
    .map(unescapePointer)
    .reduce<unknown>((schema, key) => ownValue(schema, key), start);
}

function unescapePointer(token: string): string {
  const plain = token.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

function indexOf(root: JsonObject): Map<string, unknown> {
  const known = indexes.get(root);
  if (known) return known;
  const index = new Map<string, unknown>();
  const queue: unknown[] = [root];
  for (let schema = queue.pop(); schema !== undefined; schema = queue.pop()) {
    if (isJsonObject(schema)) {
      if (typeof schema.$id === "string") {
        index.set(schema.$id, schema);
        index.set(schema.$id.replace(/^.*\//, ""), schema);
      }
      for (const anchor of [schema.$anchor, schema.$dynamicAnchor])
        if (typeof anchor === "string") index.set(`#${anchor}`, schema);
    }
    if (typeof schema === "object" && schema !== null)
      for (const part of Object.values(schema))
        if (typeof part === "object" && part !== null) queue.push(part);
  }
  indexes.set(root, index);
  return index;
}
