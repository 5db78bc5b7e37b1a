import { action, extractor } from "./action";
import { oauthForm } from "./credentials";
import { define } from "./define";
import type { AutocompleteResult, Json, Question } from "./entry";
import {
  choice,
  expression,
  type Fields,
  flag,
  form,
  group,
  integer,
  list,
  need,
  pick,
  text,
} from "./form";
import { narrow } from "./narrow";

type Spreadsheet = { name: string; owner: string; sheets: Record<string, string[]> };

const spreadsheets: Record<string, Spreadsheet> = {
  "1xTargetAccounts0000000000000000000000": {
    name: "Target accounts 2025",
    owner: "Shared with me",
    sheets: {
      Accounts: ["Company", "Domain", "Country", "Employees", "Owner", "Tier"],
      Contacts: ["First name", "Last name", "Email", "Title", "Domain"],
      "Do not contact": ["Domain", "Reason", "Added on"],
    },
  },
  "1xWebinarSignUps0000000000000000000000": {
    name: "Webinar sign-ups",
    owner: "My spreadsheets",
    sheets: { "June 2025": ["Email", "Name", "Signed up at"], "July 2025": ["Email", "Name"] },
  },
  "1xPriceBook00000000000000000000000000": {
    name: "Price book",
    owner: "My spreadsheets",
    sheets: { Prices: ["SKU", "Name", "Monthly", "Yearly"], Archive: [] },
  },
};

function spreadsheetOf({ params }: Question): Spreadsheet {
  const found = spreadsheets[String(params.spreadsheetId)];
  if (!found) throw new Error("Google Sheets: the spreadsheet was not found or is not shared.");
  return found;
}

function columnsOf(question: Question): string[] {
  const { name, sheets } = spreadsheetOf(question);
  const columns = sheets[String(question.params.sheetName)];
  if (!columns) throw new Error(`"${name}" has no sheet "${String(question.params.sheetName)}".`);
  return columns;
}

const toColumns = (question: Question): AutocompleteResult[] =>
  columnsOf(question).map((label, index) => ({
    label,
    value: label,
    description: `Column ${String.fromCharCode(65 + index)}`,
  }));

const spreadsheetId = need(pick("Spreadsheet", "listSpreadsheets", { refresh: true }));
const sheetName = need(
  pick("Sheet", "listSheets", {
    params: { spreadsheetId: "$this.$parent.spreadsheetId" },
    refresh: true,
  }),
);
const column = (title: string) =>
  pick(title, "listColumns", {
    params: {
      spreadsheetId: "$this.$parent.spreadsheetId",
      sheetName: "$this.$parent.sheetName",
    },
    refresh: true,
  });
const cells = need(
  list(
    "Cells",
    group(undefined, {
      column: need(
        pick("Column", "listColumns", {
          params: {
            spreadsheetId: "$this.$parent.$parent.$parent.spreadsheetId",
            sheetName: "$this.$parent.$parent.$parent.sheetName",
          },
        }),
      ),
      value: need(expression("Value")),
    }),
    { minItems: 1 },
  ),
);
const sheetParams: Fields = { spreadsheetId: need(text()), sheetName: need(text()) };
const row: Json = { type: "object", additionalProperties: { type: "string" } };

export const googleSheets = define({
  slug: "googleSheets",
  ownName: "Google Sheets",
  description: "Reads and writes the rows of Google spreadsheets.",
  sign: "grid",
  color: "#188a54",
  url: "https://sheets.google.com",
  documentationPath: "integrations/google-sheets",
  connector: {
    config: oauthForm("GoogleOAuthWidget", "Google account"),
    rateLimit: { unit: "minute", max: 60 },
    caching: { isCompatible: false },
  },
  oauth: { extraValues: { email: "someone@example.com" } },
  actions: {
    addRow: action(
      "Add a row",
      "Writes a new row below the last one.",
      form({ spreadsheetId, sheetName, cells }),
      { isSerialized: true, output: { rowNumber: integer("Row"), range: text("Range") } },
    ),
    findRows: action(
      "Find rows",
      "Gives the rows in which a column holds a value.",
      form({
        spreadsheetId,
        sheetName,
        column: need(column("Column")),
        operator: choice("Operator", { equals: "is", contains: "contains", empty: "is empty" }),
        value: expression("Value"),
        firstOnly: flag("Only the first row", { default: false }),
      }),
      {
        output: {
          rows: { schema: { type: "array", title: "Rows", items: row } },
          count: integer("Count"),
        },
      },
    ),
    updateRow: action(
      "Update a row",
      "Finds a row by the value of a column and rewrites the cells given.",
      form({
        spreadsheetId,
        sheetName,
        column: need(column("Column to match")),
        value: need(expression("Value to match")),
        cells,
        addWhenMissing: flag("Add the row when there is none"),
      }),
      { isSerialized: true, output: { rowNumber: integer("Row"), wasAdded: flag("Was added") } },
    ),
  },
  extractors: {
    fetchRows: extractor(
      "Fetch rows",
      "Copies a sheet, its first row taken as the names of the columns.",
      form({ spreadsheetId, sheetName, idColumn: column("Column that identifies a row") }),
      { kind: "fetch", isIncremental: false },
    ),
  },
  lookups: {
    listSpreadsheets: {
      cacheExpirationInSeconds: 300,
      answer: (question) =>
        narrow(
          Object.entries(spreadsheets).map(([value, { name, owner }]) => ({
            label: name,
            value,
            parent: owner,
          })),
          question,
        ),
    },
    listSheets: {
      params: { spreadsheetId: need(text()) },
      answer: (question) =>
        narrow(
          Object.entries(spreadsheetOf(question).sheets).map(([name, columns]) => ({
            label: name,
            value: name,
            description: `${columns.length} columns`,
          })),
          question,
        ),
    },
    listColumns: {
      params: sheetParams,
      answer: (question) => narrow(toColumns(question), question),
    },
  },
  schemas: {
    rowFields: {
      params: sheetParams,
      answer: (question) => ({
        schema: {
          type: "object",
          properties: Object.fromEntries(
            columnsOf(question).map((name) => [name, { type: "string", title: name }]),
          ),
        },
      }),
    },
  },
  outputs: {
    addRow: ({ sheetName: name }) => ({ rowNumber: 42, range: `${String(name)}!A42:F42` }),
    findRows: ({ column: name, value }) => ({
      rows: [{ [String(name)]: String(value ?? "") }],
      count: 1,
    }),
    updateRow: () => ({ rowNumber: 7, wasAdded: false }),
  },
  documentation: `# Google Sheets

Each choice depends on the one before it:

1. a **spreadsheet** that the signed-in account can open,
2. one of its **sheets** (the tabs at the bottom),
3. the sheet's **columns**, read from its first row.

When somebody has renamed a tab or a column, press *refresh* beside the list.

## Good to know

- Keep the first row for the names of columns, each name once.
- Writes to one sheet happen one after the other.
- Google allows 60 calls a minute for each person.
`,
});
