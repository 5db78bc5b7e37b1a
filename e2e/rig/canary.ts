import { randomBytes } from "node:crypto";
import { LeakIndex } from "./leak-index";

/** A secret like no other text in the world: wherever a piece of it turns up, it has leaked. */
export function canary(kind: string): string {
  return `CNRY_${kind}_${randomBytes(16).toString("hex")}`;
}

/** The ways in which `haystack` holds `secret` or a piece of it. Empty when it doesn't. */
export function findLeaks(haystack: string, secret: string): string[] {
  const index = new LeakIndex();
  index.add({ kind: "secret", text: secret });
  return index.find(Buffer.from(haystack)).map(({ form }) => form);
}
