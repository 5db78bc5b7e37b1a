import { createHash } from "node:crypto";

export function seededHex(name: string): string {
  return createHash("sha256").update(name).digest("hex");
}

/** The same uuid for the same name, so that tests and bookmarks survive a reset. */
export function seededUuid(name: string): string {
  const hex = seededHex(name);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A whole number from 0 up to, not including, `below`. */
export function seededNumber(name: string, below: number): number {
  return Number.parseInt(seededHex(name).slice(0, 8), 16) % below;
}

/** A credential that a sweep for leaks can find wherever it turns up. */
export function canary(field: string, name: string): string {
  return `CNRY_${field.replace(/\W/g, "")}_${seededHex(`${name}/${field}`).slice(0, 32)}`;
}
