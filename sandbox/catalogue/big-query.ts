import { action } from "./action";
import { changeOutput, exampleRows, rowsOutput } from "./database";
import { define } from "./define";
import type { Question } from "./entry";
import {
  area,
  choice,
  expression,
  flag,
  form,
  group,
  integer,
  json,
  list,
  need,
  pick,
  text,
} from "./form";
import { narrow } from "./narrow";

type Column = [name: string, type: string, mode?: string];

const datasets: Record<string, Record<string, Column[]>> = {
  crm: {
    accounts: [
      ["account_id", "STRING"],
      ["name", "STRING"],
      ["employees", "INT64"],
      ["arr", "NUMERIC", "NULLABLE"],
      ["tags", "STRING", "REPEATED"],
    ],
    contacts: [
      ["contact_id", "STRING"],
      ["email", "STRING", "NULLABLE"],
      ["is_customer", "BOOL"],
    ],
  },
  product: {
    events: [
      ["event_at", "TIMESTAMP"],
      ["user_id", "STRING"],
      ["payload", "JSON"],
    ],
  },
};

const types: Record<string, string> = {
  INT64: "integer",
  NUMERIC: "number",
  BOOL: "boolean",
  JSON: "object",
};

function tablesOf({ params }: Question) {
  const tables = datasets[String(params.dataset)];
  if (!tables) throw new Error(`BigQuery: Not found: Dataset ${String(params.dataset)}`);
  return tables;
}

function columnsOf(question: Question): Column[] {
  const columns = tablesOf(question)[String(question.params.table)];
  if (!columns) throw new Error(`BigQuery: Not found: Table ${String(question.params.table)}`);
  return columns;
}

const dataset = need(pick("Dataset", "listDatasets", { refresh: true }));
const table = need(
  pick("Table", "listTables", { params: { dataset: "$this.$parent.dataset" }, refresh: true }),
);
const beside = { dataset: "$this.$parent.dataset", table: "$this.$parent.table" };
const fromItem = {
  dataset: "$this.$parent.$parent.$parent.dataset",
  table: "$this.$parent.$parent.$parent.table",
};
const values = need(
  list(
    "Values",
    group(undefined, {
      column: need(pick("Column", "listColumns", { params: fromItem })),
      value: need(expression("Value")),
    }),
  ),
);

export const bigQuery = define({
  slug: "bigQuery",
  description: "Reads and writes the tables of a Google BigQuery project.",
  sign: "lens",
  color: "#4386fa",
  url: "https://cloud.google.com/bigquery",
  connector: {
    config: form({
      projectId: need(text("Project ID")),
      location: choice(
        "Location",
        { EU: "European Union", US: "United States", "asia-northeast1": "Tokyo" },
        { default: "EU" },
      ),
      serviceAccountKey: need(
        json("Key of a service account", {
          type: "object",
          description: "The JSON file that Google gives.",
          properties: { client_email: { type: "string" }, private_key: { type: "string" } },
          required: ["client_email", "private_key"],
        }),
      ),
    }),
  },
  actions: {
    query: action(
      "Run a query",
      "Runs GoogleSQL and gives the rows.",
      form({
        sql: need(area("SQL")),
        useLegacySql: flag("Legacy SQL"),
        maximumBytes: integer("Bill at most (bytes)", { minimum: 0 }),
      }),
      { output: rowsOutput },
    ),
    findRows: action(
      "Find rows",
      "Gives the rows in which a column holds a value.",
      form({
        dataset,
        table,
        column: need(pick("Column", "listColumns", { params: beside })),
        value: expression("Value"),
        limit: integer("Limit", { default: 100 }),
      }),
      { output: rowsOutput },
    ),
    insertRow: action(
      "Insert a row",
      "Streams a row into a table.",
      form({ dataset, table, values }),
      {
        output: changeOutput,
      },
    ),
    upsertRow: action(
      "Insert or update a row",
      "Merges a row into a table by its key.",
      form({
        dataset,
        table,
        key: need(pick("Key column", "listColumns", { params: beside })),
        values,
      }),
      { output: changeOutput },
    ),
    insertMany: action(
      "Insert many rows",
      "Loads a list of rows into a table.",
      form({
        dataset,
        table,
        rows: need(json("Rows", { type: "array" })),
        disposition: choice("The table's rows", { append: "Stay", truncate: "Are replaced" }),
      }),
      { output: changeOutput },
    ),
  },
  extractors: {
    fetchTable: {
      name: "Fetch a table",
      description: "Copies a table.",
      config: form({
        dataset,
        table,
        idColumn: need(pick("Column that identifies a row", "listColumns", { params: beside })),
      }),
      mode: { kind: "fetch", isIncremental: true },
    },
  },
  lookups: {
    listDatasets: {
      answer: (question) =>
        narrow(
          Object.keys(datasets).map((value) => ({ label: value, value })),
          question,
        ),
    },
    listTables: {
      params: { dataset: need(text()) },
      answer: (question) =>
        narrow(
          Object.keys(tablesOf(question)).map((value) => ({ label: value, value })),
          question,
        ),
    },
    listColumns: {
      params: { dataset: need(text()), table: need(text()) },
      answer: (question) =>
        narrow(
          columnsOf(question).map(([value, type, mode]) => ({
            label: value,
            value,
            description: mode ? `${type} ${mode.toLowerCase()}` : type,
          })),
          question,
        ),
    },
  },
  schemas: {
    rowFields: {
      params: { dataset: need(text()), table: need(text()) },
      answer: (question) => ({
        schema: {
          type: "object",
          properties: Object.fromEntries(
            columnsOf(question).map(([name, type, mode]) => {
              const kind = types[type] ?? "string";
              if (mode === "REPEATED") return [name, { type: "array", items: { type: kind } }];
              return [name, { type: mode === "NULLABLE" ? [kind, "null"] : kind }];
            }),
          ),
        },
        uiSchema: { payload: { "ui:widget": "JsonWidget" } },
      }),
    },
  },
  authenticate: ({ projectId, serviceAccountKey }) => {
    if (!projectId) return "The project ID is missing.";
    if (!serviceAccountKey) return "The key of a service account is missing.";
    const text =
      typeof serviceAccountKey === "string" ? serviceAccountKey : JSON.stringify(serviceAccountKey);
    if (/^"?invalid|:"invalid/.test(text))
      return "The key of a service account was refused by BigQuery.";
  },
  outputs: {
    query: exampleRows,
    findRows: exampleRows,
    insertRow: () => ({ affectedRowsCount: 1 }),
  },
  documentation: `# BigQuery

1. In Google Cloud, make a **service account** with the roles *BigQuery Data Editor* and *BigQuery Job User*.
2. Make a key of type JSON and paste the whole file.

Streamed rows cannot be updated for about half an hour.
`,
});
