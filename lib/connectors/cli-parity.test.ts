import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const page = readFileSync("docs/cli-parity.md", "utf8");
const spec = readFileSync("e2e/cli-parity.spec.ts", "utf8");

/** Every command of `cargo-ai` that Cargo's documentation of connections names, with its flags. */
const commands: Record<string, string[]> = {
  "connector list": ["--integration-slug"],
  "connector get": ["--uuid"],
  "connector create": ["--integration-slug", "--slug", "--name", "--config"],
  "connector update": ["--uuid", "--name", "--config"],
  "connector remove": ["--uuid"],
  "connector exists-by-slug": ["--slug"],
  "connector autocomplete": ["--connector-uuid", "--slug", "--params", "--value", "--refresh"],
  "integration list": ["--category", "--search", "--slug", "--has-actions", "--has-extractors"],
  "integration get": ["--slug"],
  "integration get-documentation": ["--slug"],
  "integration complete-oauth": ["--slug", "--params"],
  "native-integration get": [],
  whoami: [],
  "orchestration node validate": ["--nodes"],
  "orchestration action execute": ["--action", "--data", "--wait-until-finished"],
  "orchestration node diagram": ["--nodes", "--raw"],
};

const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| `") && !line.startsWith("| `cargo-ai"))
  .map((line) => {
    const [command = "", place = "", tests = ""] = line.split("|").slice(1, 4);
    return { command: command.replaceAll("`", "").trim(), place: place.trim(), tests };
  });

test.each(Object.entries(commands))(
  "%s stands in the table with all its flags",
  (command, flags) => {
    const own = rows.filter((row) => new RegExp(`^${command}( --|$)`).test(row.command));
    expect(own.length).toBeGreaterThan(0);
    for (const flag of flags) expect(own.map((row) => row.command).join("\n")).toContain(flag);
  },
);

describe.each(rows)("$command", ({ command, place, tests }) => {
  test("names a page", () => {
    expect(place).toMatch(/`\/[\w/?=<>]+`|^every page/);
  });

  test("names tests that are there, one of them its own", () => {
    const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file);
    expect(files).toContain("e2e/cli-parity.spec.ts");
    for (const file of files) {
      expect(file).toMatch(/\.(spec|test)\.tsx?$/);
      expect(existsSync(file), file).toBe(true);
    }
    const [, list, flag] = /^(integration list)( --[\w-]+)?$/.exec(command) ?? [];
    const title = list === undefined ? `test("${command}"` : `["${flag ?? ""}", "`;
    expect(spec).toContain(title);
  });
});
