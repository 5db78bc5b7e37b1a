import { humaniseKey } from "../humanise-key";
import { isJsonObject, type JsonObject, ownValue } from "../json-value";
import { typeTitle } from "./split-type-list";
import { schemaEntries } from "./walk-schema";

/**
 * Gives the branches of a `oneOf` or `anyOf` names to choose by, and tells the form which property tells them apart,
 * when all of them fix the same one.
 */
export function nameOptions(node: JsonObject): JsonObject {
  for (const keyword of ["oneOf", "anyOf"]) {
    const options = node[keyword];
    if (
      !Array.isArray(options) ||
      options.every((option) => isJsonObject(option) && "const" in option)
    )
      continue;
    const discriminator = sharedConstant(options);
    const named = options.map((option) =>
      isJsonObject(option) && !("title" in option) && !("$ref" in option)
        ? { ...option, title: optionTitle(option, discriminator) }
        : option,
    );
    const distinct = numberRepeated(named);
    return {
      ...node,
      [keyword]: distinct,
      ...(discriminator && !("discriminator" in node)
        ? { discriminator: { propertyName: discriminator } }
        : {}),
    };
  }
  return node;
}

function sharedConstant(options: unknown[]): string | undefined {
  const [first, ...others] = options.map((option) =>
    schemaEntries(ownValue(option, "properties"))
      .filter(([, part]) => isJsonObject(part) && "const" in part)
      .map(([key]) => key),
  );
  return first?.find((key) => others.every((keys) => keys.includes(key)));
}

function optionTitle(option: JsonObject, discriminator: string | undefined): string {
  const fixed =
    discriminator && ownValue(ownValue(ownValue(option, "properties"), discriminator), "const");
  if (typeof fixed === "string") return humaniseKey(fixed);
  if (fixed !== undefined && fixed !== "") return String(fixed);
  const required = Array.isArray(option.required) ? option.required : [];
  const key =
    required.find((name) => typeof name === "string") ?? schemaEntries(option.properties)[0]?.[0];
  if (typeof key === "string") return humaniseKey(key);
  if (isJsonObject(option.items) && option.type === "array")
    return `List of ${typeTitle(option.items.type).toLowerCase()}`;
  return typeTitle(option.type);
}

function numberRepeated(options: unknown[]): unknown[] {
  const titles = options.map((option) => ownValue(option, "title"));
  return options.map((option, index) =>
    isJsonObject(option) &&
    titles.filter((title) => title === option.title).length > 1 &&
    typeof option.title === "string"
      ? {
          ...option,
          title: `${option.title} (${titles.slice(0, index + 1).filter((title) => title === option.title).length})`,
        }
      : option,
  );
}
