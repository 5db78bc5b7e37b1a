import { z } from "zod";

const forbidden = /[/\\\p{Cc}]/u;

/** Whether `text` can be a segment of an address: never only dots, no separator, no control character. */
export function isAddressSegment(text: string): boolean {
  return text !== "" && text.length <= 200 && !/^\.+$/.test(text) && !forbidden.test(text);
}

/** The slug of an integration, an action, an extractor…: Cargo's are not uniform (`FullEnrich`, `6sense`, `x`). */
export const slugSchema = z.string().refine(isAddressSegment, "not a slug");

/** What Cargo names things by. Mostly v4, but the version is nobody's promise. */
export const uuidSchema = z
  .string()
  .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, "not a uuid");
