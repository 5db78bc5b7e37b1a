const ACRONYMS = new Set([
  "id",
  "url",
  "uuid",
  "api",
  "crm",
  "html",
  "json",
  "sql",
  "ai",
  "ip",
  "csv",
]);

/** A property's key as a person would write it: `employeesRange` → "Employees range". */
export function humaniseKey(key: string): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[\s_\-.]+/)
    .filter((word) => word !== "");
  if (words.length === 0) return key;
  return words
    .map((word, index) => {
      const lower = word.toLowerCase();
      if (ACRONYMS.has(lower)) return lower.toUpperCase();
      return index === 0 ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
    })
    .join(" ");
}
