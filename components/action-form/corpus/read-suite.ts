import { readFileSync } from "node:fs";

export type SuiteCase = {
  draft: "draft7" | "draft2020-12";
  keyword: string;
  about: string;
  schema: unknown;
  tests: { about: string; data: unknown; valid: boolean }[];
};

/** The JSON Schema test suite. Read, not imported: a bundler would turn its `__proto__` keys into prototypes. */
export function readSuite(): SuiteCase[] {
  const file = new URL("./json-schema-test-suite.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).cases;
}
