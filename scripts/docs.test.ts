import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "AGENTS.md",
  "SECURITY.md",
  "CHANGELOG.md",
  ...markdownIn("docs"),
];
const scripts: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).scripts;
const folders = readdirSync(".", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
  .map((entry) => entry.name);

test.each(documents)("%s names no path that does not exist", (document) => {
  const text = readFileSync(document, "utf8");
  const missing = [...codeSpans(text), ...linkTargets(text)].filter(
    (path) => isOurPath(path) && !existsSync(path),
  );
  expect(missing).toEqual([]);
});

test.each(documents)("%s names no script that does not exist", (document) => {
  const text = readFileSync(document, "utf8");
  const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? "");
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(documents)("%s names no environment variable that nothing reads", (document) => {
  const text = readFileSync(document, "utf8");
  const named = codeSpans(text).flatMap(
    (span) => span.match(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/) ?? [],
  );
  const source = sourcesThatReadTheEnvironment();
  expect(named.filter((name) => !source.includes(name))).toEqual([]);
});

test(".env.example and lib/env.ts name the same variables", () => {
  const example = readFileSync(".env.example", "utf8");
  const named = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]);
  const read = [...readFileSync("lib/env.ts", "utf8").matchAll(/^ {2,}([A-Z][A-Z0-9_]+):/gm)].map(
    (match) => match[1],
  );
  expect([...new Set(named)].sort()).toEqual([...new Set(read)].sort());
});

function markdownIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => (file.endsWith(".md") ? [`${folder}/${file}`] : []));
}

/** What stands between backticks, outside of fenced blocks. */
function codeSpans(text: string): string[] {
  return [...text.replace(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(
    (match) => match[1] ?? "",
  );
}

function linkTargets(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)/g)].map((match) => match[1] ?? "");
}

/** A path of this repository, not an address, a route or a pattern. */
function isOurPath(path: string): boolean {
  if (/[<>{}*\s$…?:]|^\/|^http/.test(path)) return false;
  const [first = ""] = path.split("/");
  return path.includes("/")
    ? folders.includes(first)
    : /^[\w.-]+\.(md|tsx?|json|mjs|css)$/.test(path);
}

function sourcesThatReadTheEnvironment(): string {
  const files = ["lib/env.ts", "sandbox/settings.ts", "playwright.config.ts", "e2e/test.ts"];
  const inScripts = readdirSync("scripts").map((file) => `scripts/${file}`);
  return [...files, ...inScripts].map((file) => readFileSync(file, "utf8")).join("\n");
}
