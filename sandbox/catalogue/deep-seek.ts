import { modelProvider, readModels } from "./model-provider";

export const deepSeek = modelProvider({
  slug: "deepSeek",
  description: "DeepSeek's open language models.",
  sign: "D",
  color: "#4a63e7",
  url: "https://www.deepseek.com",
  actionName: "Answer a prompt",
  models: readModels(`
deepseek-chat | DeepSeek Chat | 128000 | 8192 | no | Everyday work
deepseek-reasoner | DeepSeek Reasoner | 128000 | 65536 | yes | Questions of several steps`),
});
