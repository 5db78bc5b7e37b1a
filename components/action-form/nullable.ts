import type { RJSFSchema } from "@rjsf/utils";

/** Whether `null` is one of the values that a field may have. */
export function isNullable({ type }: RJSFSchema): boolean {
  return Array.isArray(type) && type.includes("null");
}
