import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("docs/cli-parity.md", "utf8");

/** Every command of `cargo-ai` that Cargo's documentation of connections names, with its flags. */
const commands: Record<string, string[]> = {
  "connector list": ["--integration-slug"],
  "connector get": [],
  "connector create": ["--integration-slug", "--slug", "--name", "--config"],
  "connector update": ["--uuid", "--name", "--config"],
  "connector remove": [],
  "connector exists-by-slug": ["--slug"],
  "connector autocomplete": ["--connector-uuid", "--slug", "--params", "--value", "--refresh"],
  "integration list": ["--category", "--search", "--slug", "--has-actions", "--has-extractors"],
  "integration get": [],
  "integration get-documentation": [],
  "integration complete-oauth": [],
  "native-integration get": [],
  whoami: [],
  "orchestration node validate": ["--nodes"],
  "orchestration action execute": ["--action", "--data", "--wait-until-finished"],
  "orchestration node diagram": ["--nodes", "--raw"],
};

const rows = page.split("\n").filter((line) => line.startsWith("| `"));

test.each(Object.entries(commands))(
  "%s stands in the table with all its flags",
  (command, flags) => {
    const own = rows.filter((row) => new RegExp(`^\\| \`${command}[ \`]`).test(row));
    expect(own.length).toBeGreaterThan(0);
    for (const flag of flags) expect(own.join("\n")).toContain(flag);
  },
);

test("every file that the table names is there", () => {
  const files = [...page.matchAll(/`((?:e2e|lib|components)\/[\w./-]+\.tsx?)`/g)];
  expect(files.length).toBeGreaterThan(20);
  const missing = files.flatMap(([, file = ""]) => (existsSync(file) ? [] : [file]));
  expect(missing).toEqual([]);
});
