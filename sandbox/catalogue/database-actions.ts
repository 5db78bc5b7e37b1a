import { action } from "./action";
import {
  changeOutput,
  columnField,
  columnsField,
  rowsOutput,
  schemaField,
  tableField,
  valuesField,
} from "./database";
import type { Action, Extractor } from "./entry";
import { area, choice, expression, form, group, integer, json, list, need, text } from "./form";

const schema = schemaField();
const table = tableField;
const value = need(expression("Value to match"));

/** What one does with the tables of any SQL database. */
export const queryAction = (dialect: string): Action =>
  action(
    "Run a query",
    `Runs ${dialect} and gives the rows.`,
    form({
      sql: need(area("SQL", { description: "Name parameters as :name." })),
      parameters: list(
        "Parameters",
        group(undefined, { name: need(text("Name")), value: expression("Value") }),
      ),
      limit: integer("Limit", { minimum: 1, maximum: 10000, default: 100 }),
    }),
    { output: rowsOutput, caching: { isCompatible: true } },
  );

export const findRowsAction: Action = action(
  "Find rows",
  "Gives the rows in which a column holds a value.",
  form({
    schema,
    table,
    column: need(columnField("Column")),
    value,
    columns: columnsField("Returned columns"),
    orderBy: columnField("Order by"),
    direction: choice("Order", { asc: "Ascending", desc: "Descending" }),
    limit: integer("Limit", { minimum: 1, maximum: 10000, default: 100 }),
  }),
  { output: rowsOutput },
);

export const insertRowAction: Action = action(
  "Insert a row",
  "Adds a row to a table.",
  form({ schema, table, values: valuesField() }),
  { output: changeOutput },
);

export const upsertRowAction: Action = action(
  "Insert or update a row",
  "Updates the row with the same key, or adds it.",
  form({ schema, table, keys: need(columnsField("Key columns")), values: valuesField() }),
  { output: changeOutput, isSerialized: true },
);

export const updateRowsAction: Action = action(
  "Update rows",
  "Rewrites the rows in which a column holds a value.",
  form({ schema, table, column: need(columnField("Column")), value, values: valuesField() }),
  { output: changeOutput },
);

export const insertManyAction: Action = action(
  "Insert many rows",
  "Adds the items of a list as rows, in one go.",
  form({
    schema,
    table,
    rows: need(json("Rows", { type: "array", items: { type: "object" } })),
    onConflict: choice("When the key exists", { ignore: "Leave it", update: "Update it" }),
  }),
  { output: changeOutput, isSerialized: true },
);

export const databaseExtractors: Record<string, Extractor> = {
  fetchTable: {
    name: "Fetch a table",
    description: "Copies a table; with a cursor column, only what is new.",
    config: form({
      schema,
      table,
      idColumn: need(columnField("Column that identifies a row")),
      cursorColumn: columnField("Cursor column"),
    }),
    mode: { kind: "fetch", isIncremental: true },
  },
  fetchQuery: {
    name: "Fetch a query",
    description: "Copies the result of a query.",
    config: form({ sql: need(area("SQL")), idColumn: need(text("Column that identifies a row")) }),
    mode: { kind: "fetch", isIncremental: false },
  },
};
