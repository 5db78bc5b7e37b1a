import type { BrowserContext, Response } from "@playwright/test";

const mark = "CNRY_";
const windowLength = 16;

/** How the mark that all canaries begin with looks when somebody has encoded the text it stands in. */
const encodedMarks = [
  mark,
  [...mark].reverse().join(""),
  Buffer.from(mark).toString("hex"),
  // Base64 depends on where in a group of three the mark begins; the characters that it shares with others are left out.
  ...[0, 1, 2].map((before) =>
    Buffer.from("x".repeat(before) + mark)
      .toString("base64")
      .slice(before === 0 ? 0 : before + 1, -2),
  ),
];

/** Keeps every byte that a browser received, and looks for canaries in it: whole, in pieces, or encoded. */
export class Sweep {
  readonly #received: string[] = [];
  readonly #pending: Promise<void>[] = [];

  watch(context: BrowserContext): void {
    context.on("response", (response) => this.#pending.push(this.#keep(response)));
  }

  add(text: string): void {
    this.#received.push(text);
  }

  /** What the pages hold by now: their markup and what they have stored. */
  async addPages(context: BrowserContext): Promise<void> {
    for (const page of context.pages()) {
      const held = page.evaluate(() => [
        document.documentElement.outerHTML,
        JSON.stringify({ ...localStorage }),
        JSON.stringify({ ...sessionStorage }),
      ]);
      // A page that has failed to load holds nothing of ours.
      this.#received.push(...(await held.catch(() => [])));
    }
    this.#received.push(JSON.stringify(await context.cookies()));
  }

  /** After a leak that was made on purpose. */
  async forget(): Promise<void> {
    await Promise.all(this.#pending);
    this.#received.length = 0;
  }

  async leaks(canaries: readonly string[]): Promise<string[]> {
    await Promise.all(this.#pending);
    const known = new Set(canaries.flatMap((canary) => windowsOf(canary.slice(-32))));
    const found = new Set<string>();
    for (const text of this.#received) {
      for (const needle of encodedMarks) {
        const at = text.indexOf(needle);
        if (at >= 0) found.add(`${needle} in …${text.slice(Math.max(0, at - 60), at + 20)}…`);
      }
      for (const [run] of text.matchAll(/[0-9a-f]{16,}/g)) {
        if (windowsOf(run).some((piece) => known.has(piece)))
          found.add(`a piece of a canary: ${run.slice(0, 8)}…`);
      }
    }
    return [...found];
  }

  async #keep(response: Response): Promise<void> {
    const headers = await response.allHeaders().catch(() => ({}));
    // A redirect and a request that was given up have no body.
    const body = await response.text().catch(() => "");
    this.#received.push(response.url(), JSON.stringify(headers), body);
  }
}

export function canariesIn(state: unknown): string[] {
  return [...new Set(JSON.stringify(state).match(/CNRY_\w+?_[0-9a-f]{32}/g))];
}

function windowsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - windowLength + 1) }, (_, at) =>
    text.slice(at, at + windowLength),
  );
}
