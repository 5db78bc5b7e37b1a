import { isJsonObject } from "../json-value";
import { typeTitle } from "../prepare/split-type-list";
import type { Problem } from "./run";

const FORMATS: Record<string, string> = {
  email: "an email address, such as ada@example.com",
  uri: "a web address, such as https://example.com",
  url: "a web address, such as https://example.com",
  date: "a date, such as 2026-11-24",
  "date-time": "a date and time, such as 2026-11-24T10:00:00Z",
  time: "a time, such as 10:00:00Z",
  uuid: "a UUID",
  ipv4: "an IP address, such as 192.0.2.1",
  ipv6: "an IPv6 address",
  hostname: "a host name, such as example.com",
  regex: "a regular expression",
  duration: "a duration, such as P3D",
};

const items = (count: unknown) => `${count} ${count === 1 ? "item" : "items"}`;
const characters = (count: unknown) => `${count} ${count === 1 ? "character" : "characters"}`;

/** What is wrong, in words for the person who can mend it. */
export function problemMessage({ keyword, expected, schema }: Problem): string {
  switch (keyword) {
    case "required":
      return "Fill in this field.";
    case "type":
      return `Must be ${typeWords(expected)}.`;
    case "const":
      return `Must be ${JSON.stringify(expected)}.`;
    case "enum":
      return "Choose one of the listed values.";
    case "minLength":
      return expected === 1
        ? "Fill in this field."
        : `Must be at least ${characters(expected)} long.`;
    case "maxLength":
      return `Must be at most ${characters(expected)} long.`;
    case "pattern":
      return typeof schema.patternDescription === "string"
        ? schema.patternDescription
        : `Must match the pattern ${expected}.`;
    case "format":
      return `Must be ${FORMATS[String(expected)] ?? `a valid ${expected}`}.`;
    case "minimum":
      return `Must be ${expected} or more.`;
    case "maximum":
      return `Must be ${expected} or less.`;
    case "exclusiveMinimum":
      return `Must be more than ${expected}.`;
    case "exclusiveMaximum":
      return `Must be less than ${expected}.`;
    case "multipleOf":
      return expected === 1 ? "Must be a whole number." : `Must be a multiple of ${expected}.`;
    case "minItems":
      return `Add at least ${items(expected)}.`;
    case "maxItems":
      return `Must have at most ${items(expected)}.`;
    case "uniqueItems":
      return "Two items are the same: each may be there once.";
    case "contains":
      return "The list lacks an item that must be in it.";
    case "minProperties":
      return `Add at least ${expected} ${expected === 1 ? "entry" : "entries"}.`;
    case "maxProperties":
      return `Must have at most ${expected} ${expected === 1 ? "entry" : "entries"}.`;
    case "propertyNames":
      return "This key is not allowed.";
    case "additionalProperties":
    case "unevaluatedProperties":
    case "notAllowed":
      return "The action has no such field.";
    case "additionalItems":
    case "unevaluatedItems":
    case "items":
      return "One item too many.";
    case "not":
      return "This value is not allowed.";
    case "oneOf":
    case "anyOf":
      if (isListOfValues(expected)) return "Choose one of the listed values.";
      return "Does not fit any of the allowed forms.";
    default:
      return "This value is not allowed.";
  }
}

function typeWords(type: unknown): string {
  const words = (Array.isArray(type) ? type : [type])
    .filter((one) => one !== "null")
    .map(
      (one) =>
        ({ boolean: "yes or no", string: "text" })[String(one)] ??
        `a ${typeTitle(one).toLowerCase()}`.replace(/^a o/, "an o"),
    );
  return words.join(" or ") || "empty";
}

function isListOfValues(options: unknown): boolean {
  return Array.isArray(options) && options.every((one) => isJsonObject(one) && "const" in one);
}
