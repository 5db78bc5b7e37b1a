import { action } from "./action";
import { define } from "./define";
import { area, expression, form, group, integer, list, need, pick, secret, text } from "./form";
import { narrow } from "./narrow";

const collections = [
  { label: "Sales", value: "collection-1" },
  { label: "Pipeline by stage", value: "101", parent: "collection-1", description: "Question" },
  {
    label: "Deals without activity",
    value: "102",
    parent: "collection-1",
    description: "Question",
  },
  { label: "Product", value: "collection-2" },
  {
    label: "Weekly active accounts",
    value: "201",
    parent: "collection-2",
    description: "Question",
  },
];
const rows = {
  rows: list("Rows", { schema: { type: "object", additionalProperties: true } }),
  rowsCount: integer("Number of rows"),
};

export const metabase = define({
  slug: "metabase",
  description: "Questions and dashboards on a database.",
  sign: "bars",
  color: "#4a86d8",
  url: "https://www.metabase.com",
  connector: {
    config: form({
      url: need(text("Address", { format: "uri", examples: ["https://metabase.example.com"] })),
      apiKey: need(secret("API key")),
    }),
  },
  actions: {
    runQuestion: action(
      "Run a saved question",
      "Runs a question and gives its rows.",
      form({
        questionId: need(pick("Question", "listQuestions", { refresh: true })),
        parameters: list(
          "Parameters",
          group(undefined, { name: need(text("Name")), value: expression("Value") }),
        ),
      }),
      { output: rows },
    ),
    runQuery: action(
      "Run SQL",
      "Runs a query on one of Metabase's databases.",
      form({ databaseId: need(pick("Database", "listDatabases")), sql: need(area("SQL")) }),
      { output: rows },
    ),
    refreshDashboard: action(
      "Refresh a dashboard",
      "Computes a dashboard's numbers again.",
      form({ dashboardId: need(pick("Dashboard", "listDashboards")) }),
    ),
  },
  extractors: {
    fetchQuestion: {
      name: "Fetch a question",
      description: "Copies a question's rows.",
      config: form({ questionId: need(pick("Question", "listQuestions")) }),
      mode: { kind: "fetch", isIncremental: false },
    },
  },
  lookups: {
    listQuestions: { answer: (question) => narrow(collections, question) },
    listDatabases: {
      answer: (question) =>
        narrow(
          [
            { label: "Warehouse", value: "1", description: "PostgreSQL" },
            { label: "Sample", value: "2" },
          ],
          question,
        ),
    },
    listDashboards: {
      answer: (question) =>
        narrow(
          [
            { label: "Board meeting", value: "31" },
            { label: "Support load", value: "32" },
          ],
          question,
        ),
    },
  },
  documentation:
    "# Metabase\n\nMake an API key under *Admin settings → Authentication*, in a group that may see what you need.\n",
});
