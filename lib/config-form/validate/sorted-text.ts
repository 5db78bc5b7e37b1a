import { isJsonObject } from "../json-value";

/** A text that two JSON values share when they are equal, whatever the order of their keys. */
export function sortedText(value: unknown): string {
  const sorted = (_: string, part: unknown) =>
    isJsonObject(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  return JSON.stringify(value, sorted) ?? "undefined";
}
