import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withoutGuard } from "./guards-table";
import { leaks } from "./leaks-table";

test.each(leaks)("$name: what is taken away stands in its file", ({ removed }) => {
  for (const { guard, ...removal } of removed) {
    const source = readFileSync(guard, "utf8");
    expect(withoutGuard(source, removal)).not.toBe(source);
  }
});
