import { modelProvider, readModels } from "./model-provider";

/** Lends its models to agents, and has no action of its own. */
export const openRouter = modelProvider({
  slug: "openRouter",
  description: "Models of many providers behind one key.",
  sign: "arrow",
  color: "#5b5bd6",
  url: "https://openrouter.ai",
  actions: undefined,
  models: readModels(
    `
meta-llama/llama-3.3-70b-instruct | Llama 3.3 70B | 131072 | 16384 | no | Open weights
mistralai/mistral-large | Mistral Large | 128000 | 16384 | no | European languages
qwen/qwen3-235b-a22b | Qwen3 235B | 131072 | 32768 | yes | Reasoning with open weights
x-ai/grok-4 | Grok 4 | 256000 | 64000 | yes | Long reasoning`,
    () => 0.1,
  ),
});
