import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import tailwind from "@tailwindcss/postcss";
import { build } from "esbuild";
import postcss from "postcss";
import { findChromium } from "../scripts/find-chromium";

/**
 * Typing in a form of 200 fields with the processor slowed down four times, and opening it: ours beside the plain
 * library, in the theme that it would have here and in none, and beside the same 200 inputs in plain React, in one run,
 * taking turns so that a busy machine is unfair to none. All of them are dressed by the product's stylesheet, for what a
 * browser lays out without one is nobody's form. Typing counts from the key to the paint after it.
 */
const KINDS = ["plain", "ours", "core", "shadcn"] as const;
type Kind = (typeof KINDS)[number];
const ROUNDS = 3;
const OPENINGS = 14;
const KEYS = 24;

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function bundle(directory: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL("./form-page.tsx", import.meta.url))],
    outfile: join(directory, "page.js"),
    bundle: true,
    format: "esm",
    minify: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}", process: "undefined" },
    logLevel: "error",
  });
}

/** The product's own, which holds the classes of the library's theme as well. */
async function stylesheet(): Promise<string> {
  const from = fileURLToPath(new URL("../app/globals.css", import.meta.url));
  const { css } = await postcss([tailwind()]).process(await readFile(from, "utf8"), { from });
  return css;
}

type Opened = {
  kind: Kind;
  page: Page;
  slowly: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

async function openPage(kind: Kind): Promise<Opened> {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(url);
  await page.waitForFunction(() => "openForm" in window);
  const session = await page.context().newCDPSession(page);
  const slowDown = (rate: number) => session.send("Emulation.setCPUThrottlingRate", { rate });
  return {
    kind,
    page,
    // A page that is slowed down burns the processor even while it waits for its turn.
    async slowly(work) {
      await page.bringToFront();
      await slowDown(4);
      const result = await work();
      await slowDown(1);
      return result;
    },
  };
}

async function typing(page: Page): Promise<number[]> {
  const input = page.getByRole("textbox", { name: "Title field20", exact: true });
  await input.focus();
  await page.evaluate(() => {
    const samples: number[] = [];
    Object.assign(window, { samples });
    // What the browser itself measures as the delay of an interaction: from the key to the frame that shows it.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === "keydown") samples.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press("a");
    await page.waitForTimeout(80);
  }
  await page.waitForTimeout(300);
  const samples = await page.evaluate(() => Reflect.get(window, "samples") as number[]);
  // Faster than the browser's resolution is not reported.
  return [...samples, ...Array.from({ length: Math.max(0, KEYS - samples.length) }, () => 16)];
}

const directory = mkdtempSync(join(tmpdir(), "cargo-connections-bench-"));
await bundle(directory);
const script = await readFile(join(directory, "page.js"));
const files: Record<string, [type: string, body: string | Buffer]> = {
  "/page.js": ["text/javascript", script],
  "/page.css": ["text/css", await stylesheet()],
};
const document =
  '<!doctype html><title>bench</title><link rel="stylesheet" href="/page.css"><body></body><script type="module" src="/page.js"></script>';
const server = createServer((request, response) => {
  const [type, body] = files[request.url ?? ""] ?? ["text/html", document];
  response.setHeader("content-type", type);
  response.end(body);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/?fields=200`;

const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
const opened: Record<Kind, number[]> = { plain: [], ours: [], core: [], shadcn: [] };
const typed: Record<Kind, number[]> = { plain: [], ours: [], core: [], shadcn: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  const pages = await Promise.all(KINDS.map(openPage));
  // One opening each by turns, for a machine may be twice as slow a minute later. The first forms also pay for compiling
  // the code; the later ones are what opening costs.
  for (let time = 0; time < OPENINGS; time += 1)
    for (const { kind, page, slowly } of pages) {
      const ms = await slowly(() => page.evaluate((which) => window.openForm(which), kind));
      if (time > 2) opened[kind].push(ms);
    }
  for (const { page } of pages) await page.close();
  // Each types with no other page open: the last one would else have the machine to itself.
  for (const kind of KINDS) {
    const { page, slowly } = await openPage(kind);
    await slowly(async () => {
      for (let time = 0; time < 9; time += 1)
        await page.evaluate((which) => window.openForm(which), kind);
      typed[kind].push(...(await typing(page)));
    });
    await page.close();
  }
}
await browser.close();
server.close();
rmSync(directory, { recursive: true, force: true });

const ms = (value: number) => `${value.toFixed(1)} ms`;
for (const kind of KINDS)
  console.log(
    `${kind.padEnd(8)} open ${ms(median(opened[kind])).padStart(10)}   key to paint ${ms(median(typed[kind])).padStart(9)}`,
  );

let failed = false;
function judge(what: string, ratio: number, limit: number): void {
  const isGood = ratio <= limit;
  failed ||= !isGood;
  console.log(`${isGood ? "ok  " : "OVER"} ${what}: ${ratio.toFixed(2)} (at most ${limit})`);
}
judge("typing, ours / plain React", median(typed.ours) / median(typed.plain), 1.2);
judge("typing, ours / plain rjsf", median(typed.ours) / median(typed.shadcn), 0.6);
judge("opening, ours / plain rjsf", median(opened.ours) / median(opened.shadcn), 1);
const undressed = [
  median(typed.ours) / median(typed.core),
  median(opened.ours) / median(opened.core),
];
console.log(
  `     beside rjsf without any theme: typing ${undressed[0]?.toFixed(2)}, opening ${undressed[1]?.toFixed(2)}`,
);
if (failed) process.exitCode = 1;
