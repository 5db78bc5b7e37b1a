import { ADDITIONAL_PROPERTY_FLAG, type RJSFSchema, type SchemaUtilsType } from "@rjsf/utils";
import { isJsonObject, type JsonObject, ownValue } from "@/lib/config-form/json-value";

type Switch = {
  data: unknown;
  from: RJSFSchema | undefined;
  to: RJSFSchema | undefined;
  /** What the branch held when it was last left. */
  kept: unknown;
  /** What stands around the choice and is there in every branch. */
  around: RJSFSchema;
};

/** The data after a switch between branches: what both share stays, the rest is what the branch had, or its defaults. */
export function dataForBranch(
  schemaUtils: SchemaUtilsType,
  { data, from, to, kept, around }: Switch,
): unknown {
  if (!to) return undefined;
  const shared = sharedKeys(around);
  const carried = carry(schemaUtils, { data, from, to, around });
  const restored =
    isJsonObject(kept) && isJsonObject(carried)
      ? { ...without(kept, shared), ...without(carried, new Set(Object.keys(constants(to)))) }
      : (carried ?? kept);
  const filled = schemaUtils.getDefaultFormState(to, restored, "excludeObjectChildren");
  return clean(isJsonObject(filled) ? { ...filled, ...constants(to) } : filled);
}

function carry(
  schemaUtils: SchemaUtilsType,
  { data, from, to, around }: Omit<Switch, "kept"> & { to: RJSFSchema },
): unknown {
  if (!isJsonObject(data)) {
    const { isValid } = schemaUtils.getValidator();
    return data !== undefined && isValid(to, data, schemaUtils.getRootSchema())
      ? data
      : clean(schemaUtils.sanitizeDataForNewSchema(to, from, data));
  }
  const shared = sharedKeys(around);
  const own = Object.fromEntries(
    Object.entries(data).filter(([key]) => shared.has(key) && !ownValue(to.properties, key)),
  );
  if (to.properties)
    return clean({ ...asObject(schemaUtils.sanitizeDataForNewSchema(to, from, data)), ...own });
  if ([to.type ?? around.type ?? "object"].flat().includes("object"))
    // A branch that only demands something leaves every property where it was.
    return { ...without(data, new Set(Object.keys(from?.properties ?? {}))), ...own };
  return undefined;
}

const asObject = (data: unknown) => (isJsonObject(data) ? data : {});

/** Those that the schema declares; the library adds those that the data has beyond them. */
const sharedKeys = ({ properties = {} }: RJSFSchema): ReadonlySet<string> =>
  new Set(
    Object.entries(properties)
      .filter(([, part]) => isJsonObject(part) && !(ADDITIONAL_PROPERTY_FLAG in part))
      .map(([key]) => key),
  );

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

function without(data: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.has(key)));
}

/** The library marks what it removes by `undefined`; JSON has no such value. */
function clean(data: unknown): unknown {
  if (!isJsonObject(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
