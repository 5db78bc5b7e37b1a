import type { ConnectorFormValues } from "./form-values";
import { sameJson } from "./form-values";
import { isHidden } from "./secret-names";

/** One thing in which two versions of a connector differ, as people read it. */
export type Difference = { title: string; before: string; after: string };

const titles: Partial<Record<keyof ConnectorFormValues, string>> = {
  name: "Name",
  isDefault: "Default connector",
  useCredits: "Use Cargo credits",
  rateLimit: "Rate limit",
  cacheTtlMilliseconds: "Cache time (ms)",
};

/** What is different in `after`. Secrets are never compared: both sides only know that one is set. */
export function connectorDifferences(
  before: ConnectorFormValues,
  after: ConnectorFormValues,
): Difference[] {
  const found: Difference[] = [];
  for (const [key, title] of Object.entries(titles)) {
    const [old, now] = [Reflect.get(before, key), Reflect.get(after, key)];
    if (!sameJson(old, now)) found.push({ title, before: inWords(old), after: inWords(now) });
  }
  compareConfig(before.config, after.config, [], found);
  return found;
}

function compareConfig(before: unknown, after: unknown, path: string[], found: Difference[]): void {
  if (sameJson(before, after)) return;
  if (isBranch(before) && isBranch(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compareConfig(Reflect.get(before, key), Reflect.get(after, key), [...path, key], found);
    }
    return;
  }
  found.push({ title: path.join(" › "), before: inWords(before), after: inWords(after) });
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isHidden(value);
}

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === "") return "none";
  if (isHidden(value)) return "set";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : JSON.stringify(value);
}
