import { oauthForm } from "./credentials";
import { define } from "./define";

/** Lends its tools to agents, and has no action of its own. */
export const notionMcp = define({
  slug: "notionMcp",
  description: "Notion's own tools, for agents.",
  sign: "N",
  color: "#191919",
  url: "https://www.notion.so",
  connector: { config: oauthForm("OAuthWidget", "Notion workspace") },
  actions: {},
  oauth: { extraValues: { workspaceName: "Example workspace" } },
  documentation: `# Notion MCP

Agents that are given this connector can search and edit the pages that the signed-in person may open.

- \`search\` finds pages and databases
- \`fetch\` reads one
- \`update-page\` changes it
`,
});
