import { action } from "./action";
import { define } from "./define";
import { area, choice, form, json, list, need, pick, secret, text } from "./form";
import { listed } from "./narrow";

const issueTypes: Record<string, Record<string, string>> = {
  SALES: { task: "Task", request: "Request" },
  WEB: { bug: "Bug", story: "Story", epic: "Epic", task: "Task" },
};

export const jira = define({
  slug: "jira",
  description: "Issues of Jira projects.",
  sign: "diamond",
  color: "#1f62d6",
  url: "https://www.atlassian.com/software/jira",
  connector: {
    config: form({
      site: need(text("Site", { format: "uri", examples: ["https://example.atlassian.net"] })),
      email: need(text("Email", { format: "email" })),
      apiToken: need(secret("API token")),
    }),
  },
  actions: {
    createIssue: action(
      "Create an issue",
      "Makes an issue in a project.",
      form({
        projectKey: need(pick("Project", "listProjects", { refresh: true })),
        issueType: need(
          pick("Type", "listIssueTypes", { params: { projectKey: "$this.$parent.projectKey" } }),
        ),
        summary: need(text("Summary", { maxLength: 255 })),
        description: area("Description"),
        priority: choice("Priority", { High: "High", Medium: "Medium", Low: "Low" }),
        assigneeId: pick("Assigned to", "listUsers"),
        sprintId: pick("Sprint", "listSprints", {
          params: { projectKey: "$this.$parent.projectKey" },
        }),
        labels: list("Labels", text(), { uniqueItems: true }),
        otherFields: json("Other fields", { type: "object" }),
      }),
      { output: { id: text("Issue ID"), key: text("Key"), self: text("Link", { format: "uri" }) } },
    ),
    commentIssue: action(
      "Comment on an issue",
      "Writes a comment.",
      form({
        issueKey: need(text("Issue", { pattern: "^[A-Z][A-Z0-9]+-[0-9]+$" })),
        comment: need(area("Comment")),
      }),
    ),
  },
  lookups: {
    listProjects: { answer: listed({ SALES: "Sales operations", WEB: "Website" }) },
    listIssueTypes: {
      params: { projectKey: need(text()) },
      answer: (question) => {
        const known = issueTypes[String(question.params.projectKey)];
        if (!known) throw new Error(`Jira has no project ${String(question.params.projectKey)}.`);
        return listed(known)(question);
      },
    },
    listUsers: { answer: listed({ "5b1": "Amira Benali", "5b2": "Yuki Tanabe" }) },
    listSprints: { params: { projectKey: need(text()) }, answer: () => [] },
  },
  outputs: {
    createIssue: ({ projectKey }) => ({
      id: "10042",
      key: `${String(projectKey)}-42`,
      self: "https://example.atlassian.net/browse/42",
    }),
  },
  documentation:
    '# Jira\n\nMake an **API token** in your Atlassian account. Fields of your own go into *Other fields*:\n\n```json\n{ "customfield_10011": "Q3" }\n```\n',
});
