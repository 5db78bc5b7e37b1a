import { z } from "zod";
import { isExpression, isObject } from "../schema-check";

const recipeSchema = z.strictObject({
  uuid: z.string(),
  version: z.union([z.string(), z.number()]),
  variables: z.unknown(),
});

const shared = {
  kind: z.enum(["templateExpression", "jsExpression"]),
  expression: z.string(),
  instructTo: z.enum(["none", "ai"]),
};

const expressionSchema = z.discriminatedUnion("fromRecipe", [
  z.strictObject({ ...shared, fromRecipe: z.literal(false) }),
  z.strictObject({ ...shared, fromRecipe: z.literal(true), recipe: recipeSchema }),
]);

/** What is wrong with the first expression that isn't whole, wherever in the value it is. */
export function checkExpressions(value: unknown, place = ""): string | undefined {
  if (isExpression(value)) {
    const issue = expressionSchema.safeParse(value).error?.issues[0];
    if (!issue) return undefined;
    return `${[place, ...issue.path].filter((part) => part !== "").join(".")}: ${issue.message}`;
  }
  if (!isObject(value) && !Array.isArray(value)) return undefined;
  for (const [name, each] of Object.entries(value)) {
    const problem = checkExpressions(each, place ? `${place}.${name}` : name);
    if (problem) return problem;
  }
  return undefined;
}
