import { randomBytes } from "node:crypto";

/** A secret like no other text in the world: wherever a piece of it turns up, it has leaked. */
export function canary(kind: string): string {
  return `CNRY_${kind}_${randomBytes(16).toString("hex")}`;
}

const shortestPiece = 16;

/** The ways in which `haystack` holds `secret`: as it is, encoded, or a piece of it. Empty when it doesn't. */
export function findLeaks(haystack: string, secret: string): string[] {
  const forms = {
    raw: secret,
    base64: Buffer.from(secret).toString("base64").replace(/=+$/, ""),
    base64url: Buffer.from(secret).toString("base64url"),
    hex: Buffer.from(secret).toString("hex"),
    percent: encodeURIComponent(secret),
    reversed: [...secret].reverse().join(""),
  };
  const found = Object.entries(forms).flatMap(([form, text]) =>
    haystack.includes(text) ? [form] : [],
  );
  for (let at = 0; at + shortestPiece <= secret.length; at++) {
    const piece = secret.slice(at, at + shortestPiece);
    // The part that all canaries of a kind share is no leak.
    if (/[0-9a-f]{12}/.test(piece) && haystack.includes(piece)) return [...found, "piece"];
  }
  return found;
}
