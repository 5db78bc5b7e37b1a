import { parseExactJson } from "@/lib/json/exact-json";
import { isJsonObject, type JsonObject } from "../json-value";

/** What a run begins with, as typed; an object, for it has named fields. */
export function readTestData(
  text: string,
): { ok: true; data: JsonObject } | { ok: false; message: string } {
  if (text.trim() === "") return { ok: true, data: {} };
  try {
    const data: unknown = parseExactJson(text);
    return isJsonObject(data)
      ? { ok: true, data }
      : { ok: false, message: 'Test data is a JSON object, such as { "email": "…" }.' };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : "Not JSON" };
  }
}
