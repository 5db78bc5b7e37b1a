import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { removals } from "./guards-table";
import { judgePlaywright, judgeVitest, type Proof, titlePattern } from "./judge-proof";
import { runInCopy } from "./run-in-copy";
import { makeScratchCopy, switchGuards, withGuardRemoved } from "./scratch-copy";
import { type SecurityRow, securityRows } from "./security-rows";

/**
 * `npm run guards [-- A5 B1 …]`: takes the guard of each row of SECURITY.md away, in a copy, and demands that the row's test
 * then fails by an assertion of its own. Before that it must pass.
 */
const wanted = process.argv.slice(2);
const all = securityRows();
const unknown = wanted.filter((name) => !all.some(({ row }) => row === name));
if (unknown.length > 0) throw new Error(`SECURITY.md has no row ${unknown.join(", ")}`);
const rows = all
  .filter(({ row }) => wanted.length === 0 || wanted.includes(row))
  .map((row) => ({ ...row, removal: removals[row.row] ?? { find: "", put: "" } }));
type Row = (typeof rows)[number];

const directory = makeScratchCopy();
const run = runInCopy(directory);
const reportFile = join(directory, "report.json");
const verdicts: string[] = [];
try {
  for (const row of rows.filter(({ file }) => !isBrowserTest(file))) {
    report(row, await proveInPlace(row, await runUnit(row), () => runUnit(row)));
  }
  await proveInBuild(rows.filter(({ file }) => isBrowserTest(file)));
} finally {
  rmSync(directory, { recursive: true, force: true });
}
const red = verdicts.filter((verdict) => verdict === "red as it should be").length;
console.log(`${red} of ${rows.length} rows are red without their guard`);
process.exitCode = red === rows.length ? 0 : 1;

async function proveInPlace(row: Row, before: Proof, run: () => Promise<Proof>): Promise<string> {
  const complaint = complaintBefore(before);
  if (complaint) return complaint;
  try {
    const path = join(directory, row.guard);
    return judge(await withGuardRemoved(path, row.removal, run));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The browser tests need the production build: one, in which each guard can be switched off. */
async function proveInBuild(browserRows: Row[]): Promise<void> {
  if (browserRows.length === 0) return;
  // The scripts start the build and are not in it.
  const built = browserRows.filter(({ guard }) => !guard.startsWith("scripts/"));
  const remove = switchGuards(directory, built);
  const build = await run("node_modules/next/dist/bin/next", ["build"]);
  if (build.code !== 0)
    throw new Error(`the copy could not be built:\n${build.output.slice(-2_000)}`);
  const before = await runBrowser(browserRows);
  for (const row of browserRows) {
    const prove = async () => {
      const after = await runBrowser([row]);
      return judgePlaywright(after, row.file, row.title);
    };
    const beforeRow = judgePlaywright(before, row.file, row.title);
    if (!built.includes(row)) {
      report(row, await proveInPlace(row, beforeRow, prove));
      continue;
    }
    remove(row.row);
    report(row, complaintBefore(beforeRow) ?? judge(await prove()));
    remove("");
  }
}

function complaintBefore({ passed, failed, broken, skipped }: Proof): string | undefined {
  const [first] = [...failed, ...broken];
  if (first !== undefined) return `RED ALREADY: ${first}`;
  if (passed > 0) return undefined;
  return skipped > 0 ? "skipped here" : "stale: no test has this title";
}

function judge({ failed, broken }: Proof): string {
  if (broken.length > 0) return `BROKEN: ${broken[0]}`;
  return failed.length > 0 ? "red as it should be" : "STILL GREEN";
}

function report({ row, guard, title }: SecurityRow, verdict: string): void {
  verdicts.push(verdict);
  console.log(`${row.padEnd(4)} ${verdict.padEnd(20)} ${guard} — ${title}`);
}

async function runUnit({ file, title }: Row): Promise<Proof> {
  const options = ["--reporter=json", `--outputFile=${reportFile}`];
  await run("node_modules/vitest/vitest.mjs", [
    ...["run", file, "-t", `${titlePattern(title)}$`],
    ...options,
  ]);
  return judgeVitest(takeReport(), title);
}

async function runBrowser(tests: Row[]): Promise<unknown> {
  const titles = tests.map(({ title }) => titlePattern(title)).join("|");
  const files = [...new Set(tests.map(({ file }) => file))];
  await run(
    "node_modules/@playwright/test/cli.js",
    [
      ...["test", ...files, "--grep", `(${titles})$`],
      ...["--workers=1", "--retries=0", "--trace=off", "--reporter=json"],
    ],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile },
  );
  return takeReport();
}

function takeReport(): unknown {
  const report: unknown = JSON.parse(readFileSync(reportFile, "utf8"));
  rmSync(reportFile);
  return report;
}

function isBrowserTest(file: string): boolean {
  return file.endsWith(".spec.ts");
}
