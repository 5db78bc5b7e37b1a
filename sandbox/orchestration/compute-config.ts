import type { Json } from "../catalogue/entry";
import { isExpression, isObject } from "../schema-check";
import { evaluate } from "./evaluate";

/** A config in which every expression has become its value. The inner graph of a group is computed when it runs. */
export function computeConfig(config: Json, scope: Json): Json {
  return Object.fromEntries(
    Object.entries(config).map(([field, value]) => [
      field,
      field === "_nodes" ? value : computeValue(value, scope),
    ]),
  );
}

function computeValue(value: unknown, scope: Json): unknown {
  if (isExpression(value)) return computeExpression(value as Expression, scope);
  if (Array.isArray(value)) return value.map((each) => computeValue(each, scope));
  if (isObject(value)) return computeConfig(value, scope);
  return value;
}

type Expression = { kind: "templateExpression" | "jsExpression"; expression: string };

function computeExpression({ kind, expression }: Expression, scope: Json): unknown {
  if (kind === "jsExpression") return evaluate(expression, scope) ?? null;
  const whole = /^\s*\{\{((?:(?!\}\}).)*)\}\}\s*$/s.exec(expression)?.[1];
  if (whole !== undefined) return evaluate(whole, scope) ?? null;
  return expression.replace(/\{\{(.*?)\}\}/gs, (_all, text: string) =>
    toText(evaluate(text, scope)),
  );
}

function toText(value: unknown): string {
  if (value == null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The outputs of nodes by slug, whether or not the caller has put them under `nodes` already. */
export function scopeOf(context: Json, groupContext?: Json): Json {
  if (groupContext === undefined) return { nodes: nodesOf(context) };
  return { nodes: nodesOf(groupContext), parentNodes: nodesOf(context) };
}

function nodesOf(context: Json): unknown {
  return isObject(context.nodes) ? context.nodes : context;
}
