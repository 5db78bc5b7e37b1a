import { isJsonObject } from "./json-value";

/** A value that Cargo computes when the node runs. Unknown extra keys are kept: it is written back as it came. */
export type Expression = {
  kind: "templateExpression" | "jsExpression";
  expression: string;
  instructTo: "none" | "ai";
  fromRecipe: boolean;
  recipe?: { uuid: string; version?: unknown; variables?: unknown };
};

export function isExpression(value: unknown): value is Expression {
  return (
    isJsonObject(value) &&
    (value.kind === "templateExpression" || value.kind === "jsExpression") &&
    typeof value.expression === "string"
  );
}

export function templateExpression(text: string): Expression {
  return { kind: "templateExpression", expression: text, instructTo: "none", fromRecipe: false };
}

/** A credential that the server keeps: the browser sees only that there is one. */
export function isKeptSecret(value: unknown): boolean {
  return isJsonObject(value) && value.$secret === "set";
}
