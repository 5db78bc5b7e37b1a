import type { DataPath } from "@/lib/config-form/data-path";

const encode = (key: string | number) =>
  String(key).replace(
    /[^A-Za-z0-9]/g,
    (character) => `_${character.codePointAt(0)?.toString(16)}_`,
  );

/** An id for the field at a path: the same for no other path, and without spaces, which separate ids in ARIA. */
export function fieldId(prefix: string, path: DataPath): string {
  return [prefix, ...path.map(encode)].join("-");
}
