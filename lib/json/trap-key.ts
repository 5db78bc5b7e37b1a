const trapKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Whether a key is one through which an assignment could reach a prototype. */
export function isTrapKey(key: string): boolean {
  return trapKeys.has(key);
}
