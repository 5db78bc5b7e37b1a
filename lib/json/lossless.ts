import { randomUUID } from "node:crypto";

/** Unguessable, so that no text from outside can pass for a number. */
const mark = `number ${randomUUID()} `;

/**
 * Quick and generous: a number that a double may not hold has many digits or a large exponent. Each is looked for by itself
 * and from where a number can begin: every answer goes through this, and both at once take four times as long.
 */
const manyDigits = /(?:^|[:,[\s])-?[\d.]{16}/;
const largeExponent = /\d[eE][+-]?\d{3}/;
const mayLose = (text: string) => manyDigits.test(text) || largeExponent.test(text);

const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const marked = new RegExp(`"${mark}([^"]+)"`, "g");

/**
 * `JSON.parse` that keeps numbers which a double would change, such as 64-bit integers, as marked strings;
 * `stringifyLossless` writes them as they were.
 */
export function parseLossless(text: string): unknown {
  if (!mayLose(text)) return JSON.parse(text);
  JSON.parse(text);
  return JSON.parse(
    text.replace(stringOrNumber, (token) => (loses(token) ? toMarked(token) : token)),
  );
}

export function stringifyLossless(
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
): string {
  const text = JSON.stringify(value, replacer) ?? "null";
  return text.includes(mark) ? text.replace(marked, "$1") : text;
}

/** Whether `value` stands for a number that JavaScript can't hold. */
export function isMarkedNumber(value: unknown): value is string {
  return typeof value === "string" && value.startsWith(mark);
}

const toMarked = (token: string) => `"${mark}${token}"`;

function loses(token: string): boolean {
  if (token.startsWith('"')) return false;
  const number = Number(token);
  if (Number.isInteger(number)) return !Number.isSafeInteger(number) || digits(token) > 17;
  return !Number.isFinite(number) || digits(token) > 17;
}

const digits = (token: string) => token.replace(/e.*$/i, "").replace(/\D/g, "").length;

/**
 * Inside, absent is undefined; Cargo writes null for it. Keys that were not there are not added, and what holds nothing
 * absent is given back as it is. Not a replacer: that would be called for every value of every answer.
 */
export function absentAsNull(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== "object" || value === null) return value;
  const source = value as Record<string, unknown>;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(source)) {
    const written = absentAsNull(source[key]);
    if (written === source[key]) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...source }) as Record<string, unknown>;
    copy[key] = written;
  }
  return copy ?? value;
}
