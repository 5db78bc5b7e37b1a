import type { CodeKind, ExpressionKind } from "./expression-references";
import { type GraphNode, isRecord, nativeSlug } from "./node";

export type FieldPath = readonly (string | number)[];

/** A text of a node's config that may read other nodes. */
export type ConfigExpression = {
  kind: CodeKind;
  text: string;
  /** From the config: of the expression object, or of the plain text. */
  path: FieldPath;
  /** `text` is text of its own, not the `expression` of an expression object. */
  plain: boolean;
};

const maximumDepth = 40;

/** Every expression of a node's own config; the inner graph of a group is not looked into. */
export function configExpressions(node: GraphNode): ConfigExpression[] {
  const found: ConfigExpression[] = [];
  const native = nativeSlug(node);
  const isCode = native === "script" || native === "python";

  const visit = (value: unknown, path: FieldPath): void => {
    if (path.length > maximumDepth) return;
    if (typeof value === "string") {
      if (isCode && path.length === 1 && path[0] === "script")
        found.push({
          kind: native === "python" ? "python" : "jsExpression",
          text: value,
          path,
          plain: true,
        });
      else if (value.includes("{{"))
        found.push({ kind: "templateExpression", text: value, path, plain: true });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index]);
    } else if (isRecord(value)) {
      const expression = readExpression(value);
      if (expression) found.push({ ...expression, path, plain: false });
      for (const [key, item] of Object.entries(value)) {
        const isInner = path.length === 0 && key === "_nodes";
        if (!isInner && !(expression && key === "expression")) visit(item, [...path, key]);
      }
    }
  };
  visit(node.config, []);
  return found;
}

export function readExpression(value: unknown): { kind: ExpressionKind; text: string } | undefined {
  if (!isRecord(value) || typeof value.expression !== "string") return undefined;
  return value.kind === "templateExpression" || value.kind === "jsExpression"
    ? { kind: value.kind, text: value.expression }
    : undefined;
}

/** The value with one place replaced; objects on the way are copied, all others stay. */
export function withValueAt(root: unknown, path: FieldPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root))
    return root.map((item, index) => (index === key ? withValueAt(item, rest, value) : item));
  if (!isRecord(root)) return root;
  // Not `[key]: …` in a literal over a missing key: `__proto__` must stay an ordinary key.
  return Object.fromEntries(
    Object.entries(root).map(([name, item]) => [
      name,
      name === key ? withValueAt(item, rest, value) : item,
    ]),
  );
}

export function valueAt(root: unknown, path: FieldPath): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
