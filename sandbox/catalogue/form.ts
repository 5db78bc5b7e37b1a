import type { Form, Json } from "./entry";

/** A field of a form: its schema and, beside it, how it is drawn. `form` parts the two. */
export type Field = { schema: Json; ui?: Json; required?: boolean };
export type Fields = Record<string, Field>;

const titled = (title: string | undefined, more: Json): Json =>
  title === undefined ? more : { title, ...more };

export const need = (field: Field): Field => ({ ...field, required: true });

export const text = (title?: string, more: Json = {}): Field => ({
  schema: { type: "string", ...titled(title, more) },
});
export const number = (title?: string, more: Json = {}): Field => ({
  schema: { type: "number", ...titled(title, more) },
});
export const integer = (title?: string, more: Json = {}): Field => ({
  schema: { type: "integer", ...titled(title, more) },
});
export const flag = (title?: string, more: Json = {}): Field => ({
  schema: { type: "boolean", ...titled(title, more) },
});
export const nullable = (title: string, type: string, more: Json = {}): Field => ({
  schema: { type: [type, "null"], ...titled(title, more) },
});

/** `oneOf` of const and title, as Cargo writes enumerations. */
export const choice = (title: string, choices: Record<string, string>, more: Json = {}): Field => ({
  schema: {
    type: "string",
    ...titled(title, more),
    oneOf: Object.entries(choices).map(([value, label]) => ({ const: value, title: label })),
  },
});

/** Real schemas reference a definition that they do not carry: the host supplies it. */
export const expression = (title?: string, more: Json = {}): Field => ({
  schema: { $ref: "#/definitions/expression", ...titled(title, more) },
});

export const drawn = (widget: string, field: Field, options?: Json): Field => ({
  ...field,
  ui: { ...field.ui, "ui:widget": widget, ...(options ? { "ui:options": options } : {}) },
});
export const area = (title?: string, more: Json = {}): Field =>
  drawn("TextareaWidget", text(title, more));
export const written = (title?: string, more: Json = {}): Field =>
  drawn("ExpressionWidget", text(title, more));
export const json = (title?: string, more: Json = {}): Field =>
  drawn("JsonWidget", { schema: { ...titled(title, more) } });
export const date = (title?: string, more: Json = {}): Field =>
  drawn("DateWidget", text(title, { format: "date", ...more }));
export const radio = (title: string, choices: Record<string, string>, more: Json = {}): Field =>
  drawn("RadioWidget", choice(title, choices, more));
export const secret = (title: string, more: Json = {}): Field => ({
  ...text(title, more),
  ui: { "ui:widget": "password" },
});

type PickOptions = { params?: Record<string, unknown>; refresh?: boolean } & Json;

/** A field whose choices come from the autocomplete `slug`. */
export function pick(title: string | undefined, slug: string, options: PickOptions = {}): Field {
  const { params, refresh, ...more } = options;
  return drawn("IntegrationAutocompleteWidget", text(title, more), {
    slug,
    ...(params ? { params } : {}),
    ...(refresh ? { allowRefresh: true } : {}),
  });
}

function toObject(fields: Fields): { schema: Json; ui?: Json } {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  const drawings = entries.flatMap(([name, { ui }]) => (ui ? [[name, ui] as const] : []));
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])),
      ...(required.length > 0 ? { required } : {}),
    },
    ...(drawings.length > 0 ? { ui: Object.fromEntries(drawings) } : {}),
  };
}

/** A nested object. `ui` adds drawings for fields that only a condition of `more` brings in. */
export function group(
  title: string | undefined,
  fields: Fields,
  more: Json = {},
  ui: Json = {},
): Field {
  const { schema, ui: own } = toObject(fields);
  const drawn = { ...own, ...ui };
  return {
    schema: { ...schema, ...titled(title, more) },
    ...(Object.keys(drawn).length > 0 ? { ui: drawn } : {}),
  };
}

export const list = (title: string | undefined, item: Field, more: Json = {}): Field => ({
  schema: { type: "array", items: item.schema, ...titled(title, more) },
  ...(item.ui ? { ui: { items: item.ui } } : {}),
});

/** A list whose uiSchema carries the item's fields directly, without `items`: both are met. */
export const directList = (title: string, item: Field, more: Json = {}): Field => ({
  schema: { type: "array", items: item.schema, ...titled(title, more) },
  ...(item.ui ? { ui: item.ui } : {}),
});

/** `ui` adds drawings for fields that only a condition of `more` brings in. */
export function form(fields: Fields, more: Json = {}, ui: Json = {}): Form {
  const { schema, ui: own } = toObject(fields);
  const uiSchema = { ...own, ...ui };
  return {
    jsonSchema: { ...schema, ...more },
    ...(Object.keys(uiSchema).length > 0 ? { uiSchema } : {}),
  };
}

/** One `if/then/else` of an `allOf`: these fields appear when `property` is `value`, those when not. */
export function when(property: string, value: unknown, fields: Fields, otherwise?: Fields): Json {
  const branch = (given: Fields): Json => {
    const { properties, required } = toObject(given).schema;
    return { properties, ...(required ? { required } : {}) };
  };
  return {
    if: { properties: { [property]: { const: value } }, required: [property] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword; the object is never awaited
    then: branch(fields),
    ...(otherwise ? { else: branch(otherwise) } : {}),
  };
}

/** The drawings of conditional fields, to be handed to `form` as its `ui`. */
export const drawings = (...parts: Fields[]): Json =>
  Object.assign({}, ...parts.map((fields) => toObject(fields).ui ?? {}));
