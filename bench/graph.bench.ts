import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { longGraph } from "../e2e/node-graph/long-graph";
import { onPath } from "../scripts/on-path";
import { startDashboard, startSandbox } from "../scripts/stack";
import { servePlainCanvas } from "./graph-plain/serve-plain-canvas";

const count = 500;
const rounds = 3;
const steps = 90;
const slowdown = 4;
const workspace = "a0000000-0000-4000-8000-000000000001";
const token = "cargo-sandbox-northwind-6b1d0f8e52a94c37";

// As text: what the compiler adds to a function does not exist in the page.
const startCounting = `window.counter = { frames: 0, from: performance.now(), running: true };
requestAnimationFrame(function count() {
  window.counter.frames += 1;
  if (window.counter.running) requestAnimationFrame(count);
});`;
const stopCounting = `window.counter.running = false;
(window.counter.frames * 1000) / (performance.now() - window.counter.from);`;

/** Frames while one of 500 nodes is dragged: ours beside a bare xyflow canvas of the same size, in turns. */
const dataDir = mkdtempSync(join(tmpdir(), "cargo-connections-bench-"));
const port = Number(process.env.BENCH_PORT ?? 3620);
const options = {
  port,
  sandboxPort: port + 1,
  dataDir,
  secret: "bench-secret-that-is-long-enough-for-the-rules",
  env: { LOG_LEVEL: "error" },
  quiet: true,
};
const nodes = longGraph(count);
const sandbox = await startSandbox(options);
const dashboard = await startDashboard(options);
const plain = await servePlainCanvas(nodes);
const executablePath = process.env.CHROMIUM_PATH || onPath("chromium");
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });

try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signIn(page);
  await keepDraft(page);
  const measured: { ours: number[]; plain: number[] } = { ours: [], plain: [] };
  // The first round warms both up and does not count.
  for (let round = 0; round <= rounds; round++) {
    await page.goto(`http://localhost:${port}/w/${workspace}/nodes`);
    const ours = await dragFrames(page);
    await page.goto(plain.url(ours.width, ours.height));
    const theirs = await dragFrames(page);
    if (round === 0) continue;
    measured.ours.push(ours.framesPerSecond);
    measured.plain.push(theirs.framesPerSecond);
  }
  const [own, other] = [median(measured.ours), median(measured.plain)];
  const kept = own >= 0.9 * other;
  console.log(
    `${count} nodes, processor ${slowdown} × slower, median of ${rounds} rounds: ours | plain | ratio`,
  );
  console.log(
    `${kept ? "ok  " : "MISS"} frames a second while dragging (≥ 0.9 ×): ${own.toFixed(1)} | ${other.toFixed(1)} | ${(own / other).toFixed(2)}`,
  );
  if (!kept) process.exitCode = 1;
} finally {
  await browser.close();
  plain.server.close();
  await Promise.all([sandbox.stop(), dashboard.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`http://localhost:${port}/signin`);
  await page.getByRole("textbox", { name: "API token" }).fill(token);
  await page.getByRole("button", { name: "Sign in with API token" }).click();
  await page.waitForURL(/\/connectors/);
}

async function keepDraft(page: Page): Promise<void> {
  const draft = { version: 1, savedAt: Date.now(), nodes, autoPlaced: [], testData: "{}" };
  const status = await page.evaluate(
    async ([uuid, body]) => {
      const answer = await fetch("/api/dashboard/drafts/node-graph", {
        method: "PUT",
        headers: { "content-type": "application/json", "selected-workspace-uuid": uuid },
        body,
      });
      return answer.status;
    },
    [workspace, JSON.stringify({ draft })] as const,
  );
  if (status !== 204) throw new Error(`The draft was answered with ${status}.`);
}

/** Drags the node in the middle of the canvas to and fro, as fast as the page takes the moves. */
async function dragFrames(page: Page) {
  const canvas = page.locator(".react-flow");
  await page.locator(".react-flow__node").nth(20).waitFor();
  await page.waitForLoadState("networkidle");
  const box = await canvas.boundingBox();
  if (!box) throw new Error("There is no canvas.");
  const at = await middleNode(page, box);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 5, at.y + 5);
  await page.evaluate(startCounting);
  for (let step = 0; step < steps; step++)
    await page.mouse.move(at.x + Math.sin(step / 8) * 120, at.y + Math.cos(step / 8) * 60);
  const framesPerSecond = await page.evaluate<number>(stopCounting);
  await page.mouse.up();
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
  return { framesPerSecond, width: box.width, height: box.height };
}

type Box = { x: number; y: number; width: number; height: number };

async function middleNode(page: Page, canvas: Box): Promise<{ x: number; y: number }> {
  const middle = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 };
  const boxes = await page.locator(".react-flow__node").evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  const distance = (one: { x: number; y: number }) =>
    Math.hypot(one.x - middle.x, one.y - middle.y);
  const [nearest] = boxes.sort((a, b) => distance(a) - distance(b));
  if (!nearest) throw new Error("There is no node.");
  return nearest;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
