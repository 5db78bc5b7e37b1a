import { randomUUID } from "node:crypto";

/** Unguessable, so that no text from outside can pass for a number. */
const mark = `number ${randomUUID()} `;

/** Quick and generous: a number that a double may not hold has many digits or a large exponent. */
const mayLose = /[\d.]{16}|\d[eE][+-]?\d{3}/;
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const marked = new RegExp(`"${mark}([^"]+)"`, "g");

/**
 * `JSON.parse` that keeps numbers which a double would change, such as 64-bit integers, as marked strings;
 * `stringifyLossless` writes them as they were.
 */
export function parseLossless(text: string): unknown {
  if (!mayLose.test(text)) return JSON.parse(text);
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

/** A replacer: inside, absent is undefined; Cargo writes null for it. Keys that were not there are not added. */
export function absentAsNull(_key: string, value: unknown): unknown {
  return value === undefined ? null : value;
}
