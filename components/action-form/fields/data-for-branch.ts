import type { RJSFSchema, SchemaUtilsType } from "@rjsf/utils";
import { isJsonObject } from "@/lib/config-form/json-value";

type Switch = {
  data: unknown;
  from: RJSFSchema | undefined;
  to: RJSFSchema | undefined;
  /** What the branch held when it was last left. */
  kept: unknown;
};

/** The data after a switch between branches: what both share stays, the rest is what the branch had, or its defaults. */
export function dataForBranch(
  schemaUtils: SchemaUtilsType,
  { data, from, to, kept }: Switch,
): unknown {
  if (!to) return undefined;
  const carried = clean(schemaUtils.sanitizeDataForNewSchema(to, from, data));
  const restored =
    isJsonObject(kept) && isJsonObject(carried)
      ? { ...kept, ...withoutConstants(carried, to) }
      : (carried ?? kept);
  const filled = schemaUtils.getDefaultFormState(to, restored, "excludeObjectChildren");
  return clean(isJsonObject(filled) ? { ...filled, ...constants(to) } : filled);
}

/**
 * Data that was begun in a branch, with the constants that the branch demands: nobody can type them, and without them
 * the data belongs to no branch. Where nothing was begun, nothing was chosen.
 */
export function toldApart(data: unknown, branch: RJSFSchema | undefined): unknown {
  if (!branch || !isJsonObject(data) || Object.keys(data).length === 0) return data;
  const missing = Object.entries(constants(branch)).filter(
    ([key]) => branch.required?.includes(key) && !Object.hasOwn(data, key),
  );
  return missing.length === 0 ? data : { ...Object.fromEntries(missing), ...data };
}

function constants(branch: RJSFSchema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(branch.properties ?? {}).flatMap(([key, part]) =>
      isJsonObject(part) && "const" in part ? [[key, part.const]] : [],
    ),
  );
}

function withoutConstants(data: Record<string, unknown>, branch: RJSFSchema) {
  const fixed = constants(branch);
  return Object.fromEntries(Object.entries(data).filter(([key]) => !Object.hasOwn(fixed, key)));
}

/** The library marks what it removes by `undefined`; JSON has no such value. */
function clean(data: unknown): unknown {
  if (!isJsonObject(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
