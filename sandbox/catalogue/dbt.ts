import { extractor } from "./action";
import { define } from "./define";
import { choice, form, integer, need, pick, secret, text } from "./form";
import { listed, narrow } from "./narrow";

const models: Record<string, string[]> = {
  "501": ["dim_accounts", "dim_contacts", "fct_usage"],
  "502": ["stg_events", "mart_health"],
};

export const dbt = define({
  slug: "dbt",
  ownName: "dbt",
  description: "The models of a dbt project.",
  icon: "https://icons.example.com/dbt.png",
  color: "#d9480f",
  url: "https://getdbt.com",
  connector: {
    config: form({
      region: choice(
        "Region",
        { us: "North America", emea: "Europe", au: "Australia" },
        { default: "us" },
      ),
      accountId: need(integer("Account ID")),
      serviceToken: need(secret("Service token")),
    }),
  },
  actions: {},
  extractors: {
    fetchModel: extractor(
      "Fetch a model",
      "Copies the rows of a model after each successful run.",
      form({
        projectId: need(pick("Project", "listProjects", { refresh: true })),
        model: need(
          pick("Model", "listModels", { params: { projectId: "$this.$parent.projectId" } }),
        ),
        idColumn: need(text("Column that identifies a row")),
      }),
      { kind: "fetch", isIncremental: false },
    ),
  },
  lookups: {
    listProjects: { answer: listed({ "501": "Revenue", "502": "Product" }) },
    listModels: {
      params: { projectId: need(text()) },
      answer: (question) => {
        const found = models[String(question.params.projectId)];
        if (!found) throw new Error(`dbt has no project ${String(question.params.projectId)}.`);
        return narrow(
          found.map((value) => ({ label: value, value })),
          question,
        );
      },
    },
  },
  documentation:
    "# dbt\n\nThe **service token** needs *Metadata only* and *Read-only* on the project.\n",
});
