import { flag } from "./form";
import { modelProvider, readModels } from "./model-provider";

export const gemini = modelProvider({
  slug: "gemini",
  description: "Google's Gemini models.",
  sign: "diamond",
  color: "#4f7df3",
  url: "https://ai.google.dev",
  actionName: "Generate an answer",
  extraFields: { withSearch: flag("May search the web", { default: false }) },
  models: readModels(
    `
gemini-2.5-pro | Gemini 2.5 Pro | 1048576 | 65536 | yes | Difficult questions over long inputs
gemini-2.5-flash | Gemini 2.5 Flash | 1048576 | 65536 | yes | Everyday work
gemini-2.5-flash-lite | Gemini 2.5 Flash-Lite | 1048576 | 65536 | no | Many small tasks`,
    () => 0.05,
  ),
});
