import type { Extractor } from "@/lib/cargo/integration";

const kinds: Record<string, string> = { fetch: "Fetched by Cargo", ingest: "Sent to Cargo" };

/** How an extractor's rows come into a model, in words; a kind that is new to us by its own name. */
export function extractorModeTexts({ mode }: Extractor): string[] {
  if (!mode) return [];
  return [kinds[mode.kind] ?? mode.kind, ...(mode.isIncremental ? ["Only what has changed"] : [])];
}
