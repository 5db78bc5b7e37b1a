import type { FieldProps, RJSFSchema } from "@rjsf/utils";

const SCHEMA_KEYS = new Set<string | symbol>([
  "type",
  "title",
  "description",
  "default",
  "examples",
  "minLength",
  "maxLength",
  "pattern",
]);
const UI_KEYS = new Set(["ui:title", "ui:description", "ui:help", "ui:placeholder"]);

/**
 * Whether a field is a line of text and nothing else, as most are. Then nothing about it is for the form's library to find
 * out, which takes longer to do so than the line takes to be drawn.
 */
export function isPlainText({ title, uiSchema }: FieldProps, schema: RJSFSchema): boolean {
  return (
    schema.type === "string" &&
    // An item has a title from its list, and which of two counts is the library's to say.
    (title === undefined || schema.title === undefined) &&
    // The library marks what is no property of its schema with symbols.
    Reflect.ownKeys(schema).every((key) => SCHEMA_KEYS.has(key)) &&
    Object.keys(uiSchema ?? {}).every((key) => UI_KEYS.has(key))
  );
}
