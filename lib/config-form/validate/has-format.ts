import { format as formats } from "@cfworker/json-schema";

/** Formats that a long text could make slow are not tried on one. */
const MAX_FORMATTED_LENGTH = 2000;

/** Whether a text has a format; one that nobody knows is had by every text. */
export function hasFormat(value: string, name: string): boolean {
  if (name === "data-url") return /^data:[\w.+-]*\/?[\w.+-]*;(?:name=[^;]*;)?base64,/.test(value);
  if (value.length > MAX_FORMATTED_LENGTH) return true;
  if (name === "url") return isWebAddress(value);
  return Object.hasOwn(formats, name) ? (formats[name]?.(value) ?? true) : true;
}

/** The library's own pattern for it takes seconds on thirty letters and a space, and knows no `localhost`. */
export function isWebAddress(value: string): boolean {
  return /^(?:https?|ftp):\/\//i.test(value) && Boolean(formats.uri?.(value));
}
