import { join } from "node:path";
import { gunzipSync, constants as zlib } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";
import { canary } from "./canary";
import { type Leak, LeakIndex, type Secret } from "./leak-index";
import { headerOf } from "./read-answers";
import { type Found, hash, nothingFound, report, sweepFiles } from "./sweep-run";
import { Tap, type TappedAnswer } from "./tap";

type Place = "an answer" | "set-cookie" | "a page" | "the browser's cookies";

/** Where to look besides the answers: in browsers, at their pages of one origin, and in a dashboard's store. */
export type Places = {
  contexts?: readonly BrowserContext[];
  origin?: string;
  dataDir?: string;
};

/** The cookies that open something. */
const secretCookie = /^(?:__Host-)?cargo-(?:session|signin|connector-oauth)=([^;]{16,})/;

/**
 * Sees every byte that browsers received from a dashboard, and what their pages hold; finds in it what the dashboard knows
 * and they must not: whole, in pieces, or encoded.
 */
export class Sweep {
  readonly #index = new LeakIndex();
  readonly #taps: Tap[] = [];
  /** What was found clean. A secret that is made later can't be in bytes that were there before. */
  readonly #clean = new Set<string>();
  /** Learned since the last report. */
  #news: Secret[] = [];
  #found: Found = nothingFound();
  readonly #counts: boolean;

  /** `counts`: whether what it finds is the run's, which then fails. */
  constructor({ counts = true } = {}) {
    this.#counts = counts;
  }

  know(secrets: Iterable<Secret>): void {
    for (const secret of secrets) {
      if (this.#index.add(secret)) this.#news.push(secret);
    }
  }

  /** A secret for a person to type: their own page may hold it, and nothing else. */
  typed(kind: string): string {
    const text = canary(kind);
    this.know([{ kind: "typed", text }]);
    return text;
  }

  /** From now on what is asked at `port` is asked of `targetPort`, and every answer is swept. */
  async tap(port: number, targetPort: number): Promise<void> {
    this.#taps.push(await Tap.start(port, targetPort));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#taps.map((tap) => tap.stop()));
  }

  /** Looks through all that has come since the last time; gives what it found, and leaves it to the whole run's count. */
  async look({ contexts = [], origin = "", dataDir }: Places = {}): Promise<string[]> {
    const start = performance.now();
    const answers = this.#taps.flatMap((tap) => tap.take());
    // First all cookies, as another place may be what gives one away.
    for (const { head } of answers) this.#learnCookies(head);
    for (const answer of answers) this.#addAnswer(answer);
    for (const context of contexts) await this.#addContext(context, origin);
    if (dataDir) {
      const { stored, hits } = sweepFiles(join(dataDir, "store"), this.#index);
      this.#found.stored.push(...stored);
      this.#found.hits.push(...hits);
    }
    this.#found.ms = performance.now() - start;
    const found = this.#found;
    if (this.#counts) report({ ...found, secrets: this.#news });
    this.#found = nothingFound();
    this.#news = [];
    return found.hits;
  }

  async #addContext(context: BrowserContext, origin: string): Promise<void> {
    const { cookies, origins } = await context.storageState({ indexedDB: true });
    this.#seek("the browser's cookies", "", JSON.stringify(cookies));
    this.#seek("a page", "storage", JSON.stringify(origins));
    for (const page of context.pages()) {
      if (page.url().startsWith(`${origin}/`)) await this.#addPage(page);
    }
  }

  #learnCookies(head: string): void {
    for (const [, cookie = ""] of head.matchAll(/^set-cookie: *(.*?)\r?$/gim)) {
      const text = secretCookie.exec(cookie)?.[1];
      if (text) this.know([{ kind: "cookie", text }]);
    }
  }

  #addAnswer({ of, status, head, body }: TappedAnswer): void {
    const what = `${of} (${status || "no head"})`;
    this.#found.answers += 1;
    this.#found.bytes += head.length + body.length;
    const cookies = head.match(/^set-cookie:.*$/gim) ?? [];
    this.#seek("set-cookie", what, cookies.join("\n"));
    this.#seek("an answer", what, head.replace(/^set-cookie:.*$/gim, ""));
    const name = hash(body);
    if (this.#clean.has(name)) return;
    const text = decode(body, headerOf(head, "content-encoding"));
    if (text === undefined) this.#found.unread.push(what);
    else if (this.#seek("an answer", what, text)) this.#clean.add(name);
  }

  async #addPage(page: Page): Promise<void> {
    const held = () =>
      page.evaluate(() =>
        JSON.stringify([
          document.documentElement.outerHTML,
          [...document.querySelectorAll("input, textarea")].map((field) =>
            Reflect.get(field, "value"),
          ),
          { ...sessionStorage },
          history.state,
          window.name,
        ]),
      );
    this.#found.pages += 1;
    // A page that is just being left has no content to ask for; where it arrives, there is one.
    const text = await held().catch(() => page.waitForLoadState().then(held));
    this.#seek("a page", new URL(page.url()).pathname, text);
  }

  #seek(place: Place, what: string, text: string | Buffer): boolean {
    const leaks = this.#index
      .find(typeof text === "string" ? Buffer.from(text) : text)
      .filter((leak) => !isAllowed(leak, place));
    this.#found.hits.push(
      ...leaks.map(({ secret, form }) => `${secret.kind} ${form} in ${place}: ${what}`),
    );
    return leaks.length === 0;
  }
}

/** What a browser has to have, where it has it. */
function isAllowed({ secret: { kind } }: Leak, place: Place): boolean {
  switch (kind) {
    case "cookie":
      return place === "set-cookie" || place === "the browser's cookies";
    case "typed":
      return place === "a page";
    default:
      // A code came with the address that the page is at.
      return kind.endsWith("Code") && place === "a page";
  }
}

/** Also of a body that was cut off, as far as it came; undefined when it can't be read. */
function decode(body: Buffer, encoding: string | undefined): Buffer | undefined {
  if (!encoding || body.length === 0) return body;
  try {
    return encoding === "gzip" ? gunzipSync(body, { finishFlush: zlib.Z_SYNC_FLUSH }) : undefined;
  } catch {
    return undefined;
  }
}
