import { choice, list, text } from "./form";
import { modelProvider, readModels } from "./model-provider";

export const perplexity = modelProvider({
  slug: "perplexity",
  description: "Answers from the web, with the pages they come from.",
  sign: "lens",
  color: "#20808d",
  url: "https://www.perplexity.ai",
  actionName: "Ask the web",
  extraFields: {
    recency: choice("Not older than", {
      day: "A day",
      week: "A week",
      month: "A month",
      year: "A year",
    }),
    domains: list("Only from these domains", text(), { maxItems: 20, uniqueItems: true }),
  },
  models: readModels(
    `
sonar | Sonar | 128000 | 8192 | no | Short answers with sources
sonar-pro | Sonar Pro | 200000 | 8192 | no | Longer answers, more sources
sonar-reasoning-pro | Sonar Reasoning Pro | 128000 | 8192 | yes | Questions of several steps
sonar-deep-research | Sonar Deep Research | 128000 | 8192 | yes | Reports`,
    () => 0.5,
  ),
});
