import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const rows = readFileSync("SECURITY.md", "utf8")
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

test("the security table has a row for each promise", () => {
  expect(rows.length).toBeGreaterThan(45);
  expect(new Set(rows.map(({ row }) => row)).size).toBe(rows.length);
});

test.each(rows)("$row: its guard and its test exist", ({ guard, file, title }) => {
  expect(existsSync(guard)).toBe(true);
  expect(readFileSync(file, "utf8").replace(/\\"/g, '"')).toContain(`"${title}"`);
});
