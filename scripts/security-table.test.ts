import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { removals, withoutGuard } from "./guards-table";
import { securityRows } from "./security-rows";

const rows = securityRows();

test("the security table has a row for each promise, and the guards' table a removal for each row", () => {
  expect(rows.length).toBeGreaterThan(45);
  expect(Object.keys(removals)).toEqual(rows.map(({ row }) => row));
});

test.each(rows)(
  "$row: its guard, its test and what is taken away exist",
  ({ row, guard, file, title }) => {
    expect(existsSync(guard)).toBe(true);
    expect(readFileSync(file, "utf8").replace(/\\"/g, '"')).toContain(`"${title}"`);
    const removal = removals[row] ?? { find: "", put: "" };
    expect(() => withoutGuard(readFileSync(guard, "utf8"), removal)).not.toThrow();
  },
);

test("a guard whose text is gone or stands there twice is stale", () => {
  expect(withoutGuard("a guard b", { find: "guard", put: "" })).toBe("a  b");
  expect(() => withoutGuard("a b", { find: "guard", put: "" })).toThrow("0 times");
  expect(() => withoutGuard("guard guard", { find: "guard", put: "" })).toThrow("2 times");
});
