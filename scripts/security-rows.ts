import { readFileSync } from "node:fs";

/** One line of SECURITY.md's table: what holds a promise, and the test that fails without it. */
export type SecurityRow = { row: string; guard: string; file: string; title: string };

export function securityRows(): SecurityRow[] {
  return readFileSync("SECURITY.md", "utf8")
    .split("\n")
    .filter((line) => /^\| [A-E]\d+ \| .* \| `/.test(line))
    .map((line) => {
      const [row = "", , guard = "", proof = ""] = line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1);
      const [, file = "", title = ""] = /^`([^`]+)`: (.*)$/.exec(proof) ?? [];
      return { row, guard: guard.replaceAll("`", ""), file, title };
    });
}
