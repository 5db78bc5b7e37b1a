import { integer } from "./form";
import { modelProvider, readModels } from "./model-provider";

export const anthropic = modelProvider({
  slug: "anthropic",
  description: "Anthropic's Claude models.",
  sign: "A",
  color: "#c1663f",
  url: "https://www.anthropic.com",
  actionName: "Ask Claude",
  extraFields: { thinkingTokens: integer("Thinking (tokens)", { minimum: 1024 }) },
  models: readModels(
    `
claude-opus-4-1 | Claude Opus 4.1 | 200000 | 32000 | yes | Long and difficult work
claude-sonnet-4-5 | Claude Sonnet 4.5 | 200000 | 64000 | yes | Everyday work and code
claude-haiku-4-5 | Claude Haiku 4.5 | 200000 | 64000 | no | Short answers, quickly`,
    (slug) => (slug.includes("opus") ? 1.5 : slug.includes("haiku") ? 0.1 : 0.3),
  ),
});
