import type { Page } from "@playwright/test";

export type Measured = {
  /** From the start of the navigation to the first painted row. */
  readyMs: number;
  /** From a keystroke in the search to the paint of the rows that it leaves: median. */
  keystrokeMs: number;
  /** Frames a second while scrolling through the rows. */
  framesPerSecond: number;
  domNodes: number;
};

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Opens a page with a table of connectors and measures what a person would notice. */
export async function measureTable(page: Page, url: string, scroller: string): Promise<Measured> {
  await page.goto("about:blank");
  const begun = Date.now();
  await page.goto(url, { waitUntil: "commit" });
  const readyAt = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector("tbody tr[data-index] a")) {
            requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
          } else requestAnimationFrame(look);
        };
        look();
      }),
  );
  const readyMs = readyAt - begun;
  // What is still under way after the first rows (icons, health) belongs to neither search nor scrolling.
  await page.waitForLoadState("networkidle");

  const keystrokes: number[] = [];
  for (const word of ["hubspot", "outreach", "slack", "snowflake"]) {
    for (let length = 1; length <= word.length; length++) {
      keystrokes.push(await timeKeystroke(page, word.slice(0, length)));
    }
    await timeKeystroke(page, "");
  }
  const framesPerSecond = await page.evaluate(scrollThrough, scroller);
  const domNodes = await page.evaluate(() => document.querySelectorAll("*").length);
  return { readyMs, keystrokeMs: median(keystrokes), framesPerSecond, domNodes };
}

/**
 * Sets the box as a keystroke would, and waits for the paint after which every row shows what was typed. It begins within a
 * frame, so that no waiting for one is measured.
 */
function timeKeystroke(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (typed) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector<HTMLInputElement>("input[type=search]");
        if (!input) throw new Error("no search box");
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
        const isDrawn = () =>
          [...document.querySelectorAll("tbody tr[data-index]")].every((row) =>
            row.textContent?.toLowerCase().includes(typed),
          );
        const afterPaint = (then: () => void) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = then;
          port2.postMessage(undefined);
        };
        requestAnimationFrame(() => {
          const start = performance.now();
          set?.call(input, typed);
          input.dispatchEvent(new Event("input", { bubbles: true }));
          // A row may fit by something that it does not show: then the first paint was the one.
          let first: number | undefined;
          let looks = 0;
          const look = () => {
            const elapsed = performance.now() - start;
            first ??= elapsed;
            looks += 1;
            if (isDrawn()) resolve(elapsed);
            else if (looks > 10) resolve(first);
            else requestAnimationFrame(() => afterPaint(look));
          };
          afterPaint(look);
        });
      }),
    text,
  );
}

function scrollThrough(selector: string): Promise<number> {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  const frames = 180;
  return new Promise((resolve) => {
    let count = 0;
    const start = performance.now();
    const step = () => {
      element.scrollTop += 160;
      count += 1;
      if (count < frames) requestAnimationFrame(step);
      else resolve((frames * 1000) / (performance.now() - start));
    };
    requestAnimationFrame(step);
  });
}
