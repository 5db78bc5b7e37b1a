import { isJsonObject, type JsonObject, ownValue } from "../json-value";
import { findReference } from "../validate/find-reference";
import type { Note } from "./note";
import { schemaEntries } from "./walk-schema";

/** What a uiSchema may say. All else (components, classes, styles, templates) is not for an integration to decide. */
const ALLOWED = new Set(
  "widget title description help placeholder order disabled readonly label rows emptyValue enumNames enumDisabled inline addable removable orderable copyable options slug params allowRefresh hideError dynamicSchema language".split(
    " ",
  ),
);

/** The names by which the form's library knows its own widgets, by the type of value they edit. */
const ALIASES: Record<string, string> = {
  boolean: "checkbox radio select hidden",
  string:
    "text password email radio select textarea hidden date datetime date-time time color file",
  number: "text select updown range radio hidden",
  integer: "text select updown range radio hidden",
  array: "select checkboxes hidden",
};

type Context = { root: JsonObject; widgets: ReadonlySet<string>; notes: Note[] };

/**
 * A uiSchema that the form's library can follow: item fields moved under `items` where the author wrote them beside it,
 * widgets that nobody knows left out (the default one draws the field), and an order that names every property.
 */
export function prepareUiSchema(
  ui: unknown,
  schema: unknown,
  context: Context,
  at = "",
): JsonObject {
  if (!isJsonObject(ui)) return {};
  const node = resolve(schema, context.root);
  const own: [string, unknown][] = [];
  const parts: [string, unknown][] = [];
  for (const [key, value] of Object.entries(ui)) {
    if (key.startsWith("ui:")) own.push(...prepareOption(key, value, node, context, at));
    else if (typeof value === "object" && value !== null) parts.push([key, value]);
  }
  const isList =
    node.type === "array" ||
    (Array.isArray(node.type) && node.type.includes("array")) ||
    "items" in node;
  const children = isList
    ? prepareItems(parts, node, context, at)
    : parts.map(([key, value]) => prepareChild(key, value, node, context, at));
  return Object.fromEntries([...children, ...own]);
}

function prepareChild(
  key: string,
  value: unknown,
  node: JsonObject,
  context: Context,
  at: string,
): [string, unknown] {
  if ((key === "oneOf" || key === "anyOf") && Array.isArray(value)) {
    const branches = node[key];
    return [
      key,
      value.map((part, index) =>
        prepareUiSchema(part, Array.isArray(branches) ? branches[index] : {}, context, at),
      ),
    ];
  }
  const part =
    key === "additionalProperties"
      ? node.additionalProperties
      : findProperty(node, key, context.root);
  return [key, prepareUiSchema(value, part, context, at === "" ? key : `${at}.${key}`)];
}

function prepareItems(
  parts: [string, unknown][],
  node: JsonObject,
  context: Context,
  at: string,
): [string, unknown][] {
  const written = parts.find(([key]) => key === "items")?.[1];
  const beside = parts.filter(([key]) => key !== "items" && key !== "additionalItems");
  if (Array.isArray(node.items)) {
    const tuple = node.items;
    return [
      [
        "items",
        tuple.map((part, index) =>
          prepareUiSchema(
            Array.isArray(written) ? written[index] : written,
            part,
            context,
            `${at}[]`,
          ),
        ),
      ],
    ];
  }
  const merged = { ...Object.fromEntries(beside), ...(isJsonObject(written) ? written : {}) };
  return Object.keys(merged).length === 0
    ? []
    : [["items", prepareUiSchema(merged, node.items, context, `${at}[]`)]];
}

function prepareOption(
  key: string,
  value: unknown,
  node: JsonObject,
  context: Context,
  at: string,
): [string, unknown][] {
  const name = key.slice(3);
  if (name === "options" && isJsonObject(value))
    return [
      [
        key,
        Object.fromEntries(
          Object.entries(value)
            .flatMap(([option, part]) => prepareOption(`ui:${option}`, part, node, context, at))
            .map(([option, part]) => [option === "ui:field" ? "field" : option.slice(3), part]),
        ),
      ],
    ];
  if (!ALLOWED.has(name) || typeof value === "function") return [];
  if (name === "widget") return prepareWidget(value, node, context, at);
  if (name === "order")
    return Array.isArray(value)
      ? [[key, [...new Set([...value.filter((one) => typeof one === "string"), "*"])]]]
      : [];
  if (["title", "description", "help", "placeholder"].includes(name) && typeof value !== "string")
    return [];
  if (name === "title" && String(value).trim() === "") return [];
  return [[key, value]];
}

function prepareWidget(
  value: unknown,
  node: JsonObject,
  context: Context,
  at: string,
): [string, unknown][] {
  if (typeof value !== "string") return [];
  const type = Array.isArray(node.type) ? node.type.find((one) => one !== "null") : node.type;
  if (/dynamic.?schema/i.test(value)) return [["ui:field", "DynamicField"]];
  const isWhole = type === "object" || type === "array";
  if (isWhole && /json|code|script/i.test(value)) return [["ui:field", "JsonField"]];
  if (context.widgets.has(value) && type !== "object") return [["ui:widget", value]];
  if (typeof type === "string" && ALIASES[type]?.split(" ").includes(value))
    return [["ui:widget", value]];
  context.notes.push({ at, text: `Widget “${value}” is unknown here: the default one is used.` });
  return [];
}

function resolve(schema: unknown, root: JsonObject): JsonObject {
  let node = schema;
  for (let hops = 0; hops < 16 && isJsonObject(node) && typeof node.$ref === "string"; hops += 1) {
    const { $ref, ...beside } = node;
    const target = findReference(node.$ref as string, root);
    node = isJsonObject(target) ? { ...target, ...beside } : beside;
  }
  return isJsonObject(node) ? node : {};
}

/**
 * The schema of a property, wherever the object declares it: a condition's branch counts as much as `properties`. No place
 * is looked into twice: each may be referred to from each of the others.
 */
function findProperty(
  node: JsonObject,
  key: string,
  root: JsonObject,
  seen = new Set<unknown>(),
): unknown {
  const own = ownValue(node.properties, key);
  if (own !== undefined) return own;
  const places = [
    ...["allOf", "anyOf", "oneOf"].flatMap((keyword) =>
      Array.isArray(node[keyword]) ? (node[keyword] as unknown[]) : [],
    ),
    node.then,
    node.else,
    ...[node.dependencies].flatMap(schemaEntries).map(([, part]) => part),
  ];
  for (const place of places) {
    if (!isJsonObject(place)) continue;
    const mark = typeof place.$ref === "string" ? place.$ref : place;
    if (seen.has(mark)) continue;
    seen.add(mark);
    const found = findProperty(resolve(place, root), key, root, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
