import { action } from "./action";
import { define } from "./define";
import { area, form, list, need, pick, secret, text } from "./form";
import { listed, narrow } from "./narrow";

const owner = need(pick("Owner", "listOwners"));
const repository = need(
  pick("Repository", "listRepositories", {
    params: { owner: "$this.$parent.owner" },
    refresh: true,
  }),
);
const areas = ["api", "web", "docs", "infra", "mobile", "sdk"];
const repositories = areas.flatMap((part) =>
  ["service", "client", "tools", "examples"].map((kind) => `${part}-${kind}`),
);

export const github = define({
  slug: "github",
  description: "Issues of GitHub repositories.",
  sign: "G",
  color: "#24292f",
  url: "https://github.com",
  connector: {
    config: form({
      accessToken: need(
        secret("Personal access token", { description: "Fine-grained, with issues: write." }),
      ),
    }),
  },
  actions: {
    createIssue: action(
      "Create an issue",
      "Opens an issue.",
      form({
        owner,
        repository,
        title: need(text("Title")),
        body: area("Text", { description: "Markdown." }),
        labels: list(
          "Labels",
          pick(undefined, "listLabels", {
            params: {
              owner: "$this.$parent.$parent.owner",
              repository: "$this.$parent.$parent.repository",
            },
          }),
          { uniqueItems: true },
        ),
        projectId: pick("Project", "listProjects", { params: { owner: "$this.$parent.owner" } }),
      }),
      { output: { number: text("Number"), url: text("Link", { format: "uri" }) } },
    ),
    dispatchWorkflow: action(
      "Run a workflow",
      "Starts a workflow of GitHub Actions.",
      form({
        owner,
        repository,
        workflow: need(text("Workflow", { examples: ["deploy.yml"] })),
        ref: need(text("Branch", { default: "main" })),
        inputs: {
          schema: { type: "object", title: "Inputs", additionalProperties: { type: "string" } },
        },
      }),
    ),
  },
  lookups: {
    listOwners: { answer: listed({ example: "example (organisation)", amira: "amira" }) },
    listRepositories: {
      params: { owner: need(text()) },
      answer: (question) =>
        narrow(
          repositories.map((name) => ({
            label: `${String(question.params.owner)}/${name}`,
            value: name,
          })),
          question,
        ),
    },
    listLabels: {
      params: { owner: need(text()), repository: need(text()) },
      answer: listed({ bug: "bug", docs: "documentation", help: "help wanted" }),
    },
    listProjects: {
      params: { owner: need(text()) },
      answer: () => {
        throw new Error("GitHub answered 403: Resource not accessible by personal access token.");
      },
    },
  },
  outputs: {
    createIssue: () => ({
      number: "128",
      url: "https://github.example.com/example/api-service/issues/128",
    }),
  },
  documentation:
    "# GitHub\n\nA *fine-grained* token with **Issues: read and write** on the repositories that you use. Projects need a token of the classic kind.\n",
});
