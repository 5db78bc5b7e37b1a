import type { Form, Json } from "./entry";

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const asJson = (value: unknown): Json => (isJson(value) ? value : {});
const asList = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** A place in a form: its schema, its drawing, and the schemas around it, outermost first. */
export type Place = { name: string; schema: Json; ui: Json; around: Json[] };

/** The parts of a schema that may bring properties: itself, its branches, its conditions. */
const partsOf = (schema: Json): Json[] => [
  schema,
  ...asList(schema.oneOf).filter((branch) => "properties" in branch),
  ...asList(schema.allOf).flatMap((part) => [part, asJson(part.then), asJson(part.else)]),
];

/** The drawings of an array's item: under `items`, or directly on the array. */
const itemUi = (ui: Json): Json =>
  "items" in ui
    ? asJson(ui.items)
    : Object.fromEntries(Object.entries(ui).filter(([key]) => !key.startsWith("ui:")));

const uiOf = (ui: Json, name: string): Json =>
  [ui, ...asList(ui.oneOf)]
    .map((part) => asJson(part[name]))
    .find((found) => Object.keys(found).length > 0) ?? {};

function visit(place: Place): Place[] {
  const { schema, ui, around } = place;
  const inner = [...around, schema];
  const properties = partsOf(schema).flatMap((part) => Object.entries(asJson(part.properties)));
  return [
    place,
    ...properties.flatMap(([name, property]) =>
      visit({ name, schema: asJson(property), ui: uiOf(ui, name), around: inner }),
    ),
    ...(isJson(schema.items)
      ? visit({ name: "[]", schema: schema.items, ui: itemUi(ui), around: inner })
      : []),
  ];
}

/** Every place of a form, the root first. */
export const walkForm = ({ jsonSchema, uiSchema = {} }: Form): Place[] =>
  visit({ name: "", schema: jsonSchema, ui: uiSchema, around: [] });

/** The schema that a path such as `$this.$parent.objectType` leads to, from a place. */
export function follow(path: string, { schema, around }: Place): Json | undefined {
  const [, ...steps] = path.split(".");
  const ups = steps.filter((step) => step === "$parent").length;
  const start = ups === 0 ? schema : around[around.length - ups];
  return steps.slice(ups).reduce<Json | undefined>((from, name) => {
    const found = from && partsOf(from).map((part) => asJson(part.properties)[name]);
    return found?.find(isJson);
  }, start);
}
