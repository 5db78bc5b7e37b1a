import type { JsonObject } from "../json-value";
import { type Check, checkExtra, checkPart, fail } from "./run";
import { sortedText } from "./sorted-text";

export function checkItems(schema: JsonObject, context: Check): boolean {
  const { value } = context;
  if (!Array.isArray(value)) return true;
  let valid = true;
  if (typeof schema.minItems === "number" && value.length < schema.minItems)
    valid = fail(context, schema, "minItems");
  if (typeof schema.maxItems === "number" && value.length > schema.maxItems)
    valid = fail(context, schema, "maxItems");
  if (schema.uniqueItems === true && hasRepetition(value))
    valid = fail(context, schema, "uniqueItems");
  if (schema.contains !== undefined) valid = checkContains(schema, value, context) && valid;

  const { first, rest, restKeyword } = itemSchemas(schema);
  for (const [index, item] of value.entries()) {
    if (!valid && !context.problems) return false;
    const own = first[index];
    if (own !== undefined) {
      context.seen.items.add(index);
      valid = checkPart(own, context, { value: item, path: [...context.path, index] }) && valid;
    } else if (rest !== undefined) {
      context.seen.items.add(index);
      valid = checkExtra(schema, restKeyword, index, item, context) && valid;
    }
  }
  return valid;
}

/** A tuple is a list under `items` and `additionalItems` in draft-07, `prefixItems` and `items` in 2020-12. */
function itemSchemas(schema: JsonObject): { first: unknown[]; rest: unknown; restKeyword: string } {
  if (Array.isArray(schema.items))
    return { first: schema.items, rest: schema.additionalItems, restKeyword: "additionalItems" };
  const first = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
  return { first, rest: schema.items, restKeyword: "items" };
}

function checkContains(schema: JsonObject, items: unknown[], context: Check): boolean {
  const least = typeof schema.minContains === "number" ? schema.minContains : 1;
  const most =
    typeof schema.maxContains === "number" ? schema.maxContains : Number.POSITIVE_INFINITY;
  let count = 0;
  for (const [index, value] of items.entries())
    if (checkPart(schema.contains, context, { value, problems: undefined })) {
      count += 1;
      context.seen.items.add(index);
    }
  return (count >= least && count <= most) || fail(context, schema, "contains");
}

/** By what each item reads as, for comparing each with each takes for ever in a long list. */
function hasRepetition(items: readonly unknown[]): boolean {
  const texts = new Set<string>();
  for (const item of items) {
    const text = sortedText(item);
    if (texts.has(text)) return true;
    texts.add(text);
  }
  return false;
}
