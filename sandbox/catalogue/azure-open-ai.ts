import { form, need, secret, text } from "./form";
import { modelProvider, readModels } from "./model-provider";

export const azureOpenAi = modelProvider({
  slug: "azureOpenAi",
  description: "OpenAI's models in an Azure subscription of your own.",
  sign: "triangle",
  color: "#0078d4",
  actionName: "Answer a prompt",
  connector: {
    config: form({
      endpoint: need(
        text("Endpoint", { format: "uri", examples: ["https://example.openai.azure.com"] }),
      ),
      apiKey: need(secret("API key")),
      apiVersion: text("API version", { default: "2024-10-21" }),
      deployment: need(text("Deployment")),
    }),
  },
  models: readModels(`
gpt-4o | GPT-4o (deployment) | 128000 | 16384 | no | What the deployment was made with`),
});
