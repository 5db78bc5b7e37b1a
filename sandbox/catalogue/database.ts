import type { Lookup } from "./define";
import type { Json, Question } from "./entry";
import { expression, type Field, group, list, need, pick, text } from "./form";
import { narrow } from "./narrow";

/** Schema → table → columns, as `name type`. */
export type Database = Record<string, Record<string, string[]>>;

export const exampleDatabase: Database = {
  public: {
    accounts: [
      "id uuid",
      "name text",
      "domain text",
      "employees integer",
      "arr numeric",
      "created_at timestamp",
    ],
    contacts: ["id uuid", "account_id uuid", "email text", "full_name text", "is_customer boolean"],
    orders: ["id bigint", "account_id uuid", "total numeric", "currency text", "placed_on date"],
  },
  analytics: {
    events: ["event_id text", "user_id text", "name text", "properties json", "sent_at timestamp"],
    daily_usage: ["day date", "account_id uuid", "seats integer", "minutes numeric"],
  },
  staging: {},
};

const kinds: Record<string, Json> = {
  integer: { type: "integer" },
  bigint: { type: "integer" },
  numeric: { type: ["number", "null"] },
  boolean: { type: "boolean" },
  json: { type: "object", additionalProperties: true },
  date: { type: "string", format: "date" },
  timestamp: { type: "string", format: "date-time" },
};

function columnsOf(database: Database, { params }: Question): [name: string, type: string][] {
  const tables = database[String(params.schema)];
  if (!tables) throw new Error(`schema "${String(params.schema)}" does not exist`);
  const columns = tables[String(params.table)];
  if (!columns)
    throw new Error(`relation "${String(params.schema)}.${String(params.table)}" does not exist`);
  return columns.map((column) => {
    const [name = "", type = "text"] = column.split(" ");
    return [name, type];
  });
}

/** The lists that a database's forms ask for. */
export const databaseLookups = (database: Database = exampleDatabase) =>
  ({
    listSchemas: {
      answer: (question) =>
        narrow(
          Object.entries(database).map(([value, tables]) => ({
            label: value,
            value,
            description: `${Object.keys(tables).length} tables`,
          })),
          question,
        ),
    },
    listTables: {
      params: { schema: need(text()) },
      answer: (question) => {
        const tables = database[String(question.params.schema)];
        if (!tables) throw new Error(`schema "${String(question.params.schema)}" does not exist`);
        return narrow(
          Object.keys(tables).map((value) => ({ label: value, value })),
          question,
        );
      },
    },
    listColumns: {
      params: { schema: need(text()), table: need(text()) },
      answer: (question) =>
        narrow(
          columnsOf(database, question).map(([value, type]) => ({
            label: value,
            value,
            description: type,
            configOverride: { columnType: type },
          })),
          question,
        ),
    },
  }) satisfies Record<string, Lookup>;

/** A table's columns as the properties of an object. */
export const tableFields = (database: Database = exampleDatabase) => ({
  params: { schema: need(text()), table: need(text()) },
  answer: (question: Question) => ({
    schema: {
      type: "object",
      properties: Object.fromEntries(
        columnsOf(database, question).map(([name, type]) => [
          name,
          kinds[type] ?? { type: "string" },
        ]),
      ),
    },
    uiSchema: Object.fromEntries(
      columnsOf(database, question)
        .filter(([, type]) => type === "json")
        .map(([name]) => [name, { "ui:widget": "JsonWidget" }]),
    ),
  }),
});

export const schemaField = (title = "Schema"): Field =>
  need(pick(title, "listSchemas", { refresh: true }));
export const tableField = need(
  pick("Table", "listTables", { params: { schema: "$this.$parent.schema" }, refresh: true }),
);
export const columnField = (title: string): Field =>
  pick(title, "listColumns", {
    params: { schema: "$this.$parent.schema", table: "$this.$parent.table" },
  });
const columnOfItem: Field = need(
  pick("Column", "listColumns", {
    params: {
      schema: "$this.$parent.$parent.$parent.schema",
      table: "$this.$parent.$parent.$parent.table",
    },
  }),
);
export const valuesField = (title = "Values"): Field =>
  need(
    list(title, group(undefined, { column: columnOfItem, value: need(expression("Value")) }), {
      minItems: 1,
    }),
  );
/** Several columns: the widget sits on the items of a list of strings. */
export const columnsField = (title: string): Field =>
  list(
    title,
    pick(undefined, "listColumns", {
      params: {
        schema: "$this.$parent.$parent.schema",
        table: "$this.$parent.$parent.table",
      },
    }),
    { uniqueItems: true },
  );

export const rowsOutput: Json = {
  type: "object",
  properties: {
    rows: { type: "array", title: "Rows", items: { type: "object", additionalProperties: true } },
    rowsCount: { type: "integer", title: "Number of rows" },
  },
  required: ["rows", "rowsCount"],
};
export const changeOutput: Json = {
  type: "object",
  properties: { affectedRowsCount: { type: "integer", title: "Rows changed" } },
};
export const exampleRows = () => ({
  rows: [{ id: "8a1d2c0e", name: "Example Ltd", employees: 120 }],
  rowsCount: 1,
});
