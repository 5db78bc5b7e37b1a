/** Forms that between them have every widget there is, each under a name of its own. */

const object = (properties: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  type: "object",
  properties,
  ...more,
});
const text = (title: string, more: Record<string, unknown> = {}) => ({
  type: "string",
  title,
  ...more,
});
const titled = (choices: Record<string, string>) =>
  Object.entries(choices).map(([value, title]) => ({ const: value, title }));
const widget = (name: string, options?: Record<string, unknown>) => ({
  "ui:widget": name,
  ...(options && { "ui:options": options }),
});
const list = (slug: string, params: Record<string, string> = {}) =>
  widget("IntegrationAutocompleteWidget", { slug, params, allowRefresh: true });

export const everyWidget = {
  texts: {
    jsonSchema: object({
      line: text("Line"),
      area: text("Area"),
      number: { type: "number", title: "Number" },
      integer: { type: "integer", title: "Integer" },
      isOn: { type: "boolean", title: "Yes or no" },
      email: text("Email", { format: "email" }),
      link: text("Link", { format: "uri" }),
      secret: text("Secret"),
      nullable: { type: ["string", "null"], title: "Nullable" },
      unknown: text("Nobody knows it"),
    }),
    uiSchema: {
      area: widget("TextareaWidget"),
      secret: widget("password"),
      unknown: widget("CargoNobodyKnowsWidget"),
    },
  },
  choices: {
    jsonSchema: object({
      select: text("Select", { oneOf: titled({ red: "Red", green: "Green" }) }),
      number: { type: "integer", title: "Of numbers", enum: [1, 2, 3] },
      radio: text("Radio", { oneOf: titled({ small: "Small", large: "Large" }) }),
      boxes: {
        type: "array",
        title: "Boxes",
        uniqueItems: true,
        items: { type: "string", oneOf: titled({ cat: "Cat", dog: "Dog", hen: "Hen" }) },
      },
      many: {
        type: "array",
        title: "Of many",
        uniqueItems: true,
        items: { type: "string", enum: Array.from({ length: 40 }, (_, index) => `code ${index}`) },
      },
      nullable: {
        type: ["string", "null"],
        title: "Or nothing",
        oneOf: titled({ y: "Yes", n: "No" }),
      },
    }),
    uiSchema: { radio: widget("RadioWidget") },
  },
  moments: {
    jsonSchema: object({
      day: text("Day", { format: "date" }),
      moment: text("Moment", { format: "date-time" }),
      time: text("Time", { format: "time" }),
      file: text("File", { format: "data-url" }),
    }),
    uiSchema: { day: widget("DateWidget") },
  },
  groups: {
    jsonSchema: object({
      place: object({ street: text("Street") }, { title: "Place" }),
      steps: { type: "array", title: "Steps", items: object({ name: text("Name") }) },
      words: { type: "array", title: "Words", items: { type: "string" } },
      headers: { type: "object", title: "Headers", additionalProperties: { type: "string" } },
      pair: {
        type: "array",
        title: "Pair",
        prefixItems: [text("First"), { type: "integer", title: "Second" }],
        items: false,
      },
    }),
  },
  shapes: {
    jsonSchema: object(
      {
        target: {
          title: "Target",
          oneOf: [
            object(
              { kind: { const: "list" }, listId: text("List") },
              { title: "A list", required: ["kind"] },
            ),
            object(
              { kind: { const: "segment" }, segment: text("Segment") },
              { title: "A segment", required: ["kind"] },
            ),
          ],
        },
        amount: {
          title: "Amount",
          anyOf: [
            { type: "number", title: "Number" },
            { type: "string", title: "Text" },
          ],
        },
        tree: { $ref: "#/definitions/tree", title: "Tree" },
        schema: { type: "object", title: "Schema" },
        body: { type: "object", title: "Body" },
        anything: { title: "Anything" },
      },
      {
        definitions: {
          tree: object({
            clause: text("Clause"),
            clauses: { type: "array", title: "Clauses", items: { $ref: "#/definitions/tree" } },
          }),
        },
      },
    ),
    uiSchema: { schema: widget("JsonSchemaWidget"), body: widget("JsonWidget") },
  },
  expressions: {
    jsonSchema: object({
      line: text("Line"),
      usual: text("Usually one"),
      braces: { $ref: "#/definitions/expression", title: "Braces" },
      list: { type: "array", title: "List", items: { type: "string" } },
    }),
    uiSchema: { usual: widget("ExpressionWidget") },
  },
  lists: {
    jsonSchema: object({
      one: text("One"),
      note: text("Note"),
      several: { type: "array", title: "Several", items: { type: "string" } },
      byHand: text("By hand"),
      parent: text("Parent"),
      child: text("Child"),
      fields: object({}, { title: "Fields", additionalProperties: true }),
    }),
    uiSchema: {
      one: list("letters"),
      note: widget("hidden"),
      several: list("tags"),
      byHand: list("names"),
      child: list("children", { parent: "$this.$parent.parent" }),
      fields: widget("CargoDynamicSchemaWidget", { slug: "fields" }),
    },
  },
};

export const everyWidgetsLists = {
  letters: {
    answer: () => [
      { label: "Alpha", value: "alpha" },
      { label: "Beta", value: "beta", configOverride: { note: "beta is second" } },
      { label: "Gamma", value: "gamma", configOverride: { note: "gamma is last" } },
    ],
  },
  tags: {
    answer: () => [
      { label: "Alpha", value: "alpha" },
      { label: "Beta", value: "beta" },
    ],
  },
  names: { answer: () => [{ label: "Name", value: "name" }] },
  children: {
    required: ["parent"],
    answer: ({ params }: { params: Record<string, unknown> }) => [
      { label: `Child of ${params.parent}`, value: `child-${params.parent}` },
      { label: "Another", value: "another" },
    ],
  },
};

export const everyWidgetsSchemas = {
  fields: () => ({ jsonSchema: object({ own: text("Of the account") }) }),
};
