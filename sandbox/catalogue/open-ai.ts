import { choice } from "./form";
import { modelProvider, readModels } from "./model-provider";

export const openAi = modelProvider({
  slug: "openAi",
  description: "OpenAI's language models.",
  sign: "hexagon",
  color: "#10a37f",
  url: "https://openai.com",
  actionName: "Answer a prompt",
  extraFields: {
    reasoningEffort: choice("Reasoning", { low: "Little", medium: "Some", high: "Much" }),
  },
  models: readModels(
    `
gpt-4o | GPT-4o | 128000 | 16384 | no | Text and images, quick
gpt-4o-mini | GPT-4o mini | 128000 | 16384 | no | Simple work at a low price
gpt-4.1 | GPT-4.1 | 1047576 | 32768 | no | Long inputs
gpt-4.1-mini | GPT-4.1 mini | 1047576 | 32768 | no | Long inputs at a low price
o3 | o3 | 200000 | 100000 | yes | Hard questions
o4-mini | o4-mini | 200000 | 100000 | yes | Hard questions, quicker`,
    (slug) => (slug.includes("mini") ? 0.02 : 0.2),
  ),
});
