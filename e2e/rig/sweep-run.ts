import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { LeakIndex, type Secret } from "./leak-index";

/** What was looked at, and what was found. */
export type Found = {
  answers: number;
  bytes: number;
  pages: number;
  ms: number;
  /** A hash for each version of a stored record. */
  stored: string[];
  /** Answers whose bytes could not be understood. */
  unread: string[];
  hits: string[];
};

export const nothingFound = (): Found => ({
  answers: 0,
  bytes: 0,
  pages: 0,
  ms: 0,
  stored: [],
  unread: [],
  hits: [],
});

const run = () => process.env.SWEEP_RUN;

/** A new directory for what a dashboard, a store or a balancer of this run writes: it is swept at the end. */
export function sweptDirectory(name: string): string {
  return mkdtempSync(join(run() ?? tmpdir(), `${name}-`));
}

/** Adds to the count of the whole run. */
export function report(found: Found & { secrets: Secret[] }): void {
  const directory = run();
  if (directory) {
    appendFileSync(join(directory, "found", `${process.pid}.jsonl`), `${JSON.stringify(found)}\n`);
  }
}

/** Around the whole browser suite. @throws at its end when anything secret was seen anywhere */
// biome-ignore lint/style/noDefaultExport: Playwright takes the file's default export.
export default function sweepRun(): () => void {
  const directory = mkdtempSync(join(tmpdir(), "cargo-connections-run-"));
  mkdirSync(join(directory, "found"));
  process.env.SWEEP_RUN = directory;
  return () => {
    const start = performance.now();
    const { found, secrets } = readReports(join(directory, "found"));
    const index = new LeakIndex();
    for (const secret of secrets) index.add(secret);
    const files = sweepFiles(directory, index);
    const seconds = (found.ms + performance.now() - start) / 1_000;
    const stored = new Set([...found.stored, ...files.stored]).size + files.redisWrites;
    rmSync(directory, { recursive: true, force: true });

    const hits = [...new Set([...found.hits, ...files.hits])];
    // Not on stdout, which may be a report that a program reads.
    console.error(
      `canary sweep: ${secrets.length} secrets, ${found.answers} answers, ${found.bytes} bytes, ${found.pages} pages, ` +
        `${found.unread.length} unread, ${files.logLines} log lines, ${stored} stored records, ${hits.length} hits (${seconds.toFixed(1)} s)`,
    );
    if (hits.length + found.unread.length > 0) {
      throw new Error(
        `canary sweep:\n${[...hits, ...found.unread.map((what) => `unread: ${what}`)].join("\n")}`,
      );
    }
  };
}

/** What servers have left below a directory: their logs, their stores and whatever else. */
export function sweepFiles(directory: string, index: LeakIndex) {
  const swept = { logLines: 0, stored: [] as string[], redisWrites: 0, hits: [] as string[] };
  for (const path of filesBelow(directory).filter((path) => !path.endsWith(".jsonl"))) {
    const bytes = readIfThere(path);
    if (!bytes) continue;
    const isLog = path.endsWith(".log");
    if (isLog) swept.logLines += count(bytes, "\n");
    if (path.includes("/store/")) swept.stored.push(hash(bytes));
    // Redis keeps here each command that changed something.
    if (path.endsWith(".aof")) swept.redisWrites += count(bytes, "cargo-connections:");
    for (const { secret, form } of index.find(bytes)) {
      // A balancer logs addresses, and with them the codes that came in one: they have been used.
      if (secret.kind.endsWith("Code") && path.endsWith("access.log")) continue;
      swept.hits.push(
        `${secret.kind} ${form} in ${isLog ? "a log" : "a store"}: ${relative(directory, path)}`,
      );
    }
  }
  return swept;
}

/** A server that runs renames what it has just written: under its own name that is read the next time, at the latest at the end. */
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

export function hash(bytes: Buffer): string {
  return createHash("sha1").update(bytes).digest("base64");
}

function readReports(directory: string): { found: Found; secrets: Secret[] } {
  const found = nothingFound();
  const secrets = new Map<string, Secret>();
  for (const path of filesBelow(directory)) {
    for (const line of readFileSync(path, "utf8").trim().split("\n")) {
      const one = JSON.parse(line) as Found & { secrets: Secret[] };
      found.answers += one.answers;
      found.bytes += one.bytes;
      found.pages += one.pages;
      found.ms += one.ms;
      found.stored.push(...one.stored);
      found.unread.push(...one.unread);
      found.hits.push(...one.hits);
      for (const secret of one.secrets) secrets.set(secret.text, secret);
    }
  }
  return { found, secrets: [...secrets.values()] };
}

function filesBelow(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function count(bytes: Buffer, text: string): number {
  let times = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) times++;
  return times;
}
