import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readSettings } from "./settings";

const root = fileURLToPath(new URL("..", import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), "cargo-sandbox-"));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the real process as people do, and waits for its greeting. */
async function start(env: Record<string, string>, ...options: string[]) {
  const child = spawn("npm", ["run", "--silent", "sandbox", "--", ...options], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, SANDBOX_PORT: "0", ...env },
  });
  running.add(child);
  const exited = once(child, "exit").then(([code]) => code as number | null);
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const greeted = (async () => {
    while (!output.includes("Lovelace")) await once(child.stdout, "data");
  })();
  await Promise.race([greeted, exited]);
  const stop = (signal: "SIGTERM" | "SIGINT") => {
    child.kill(signal);
    return exited;
  };
  const origin = /http:\/\/localhost:\d+/.exec(output)?.[0] ?? "";
  return { origin, exited, stop, output: () => output };
}

const headers = {
  authorization: "Bearer cargo-sandbox-northwind-6b1d0f8e52a94c37",
  "content-type": "application/json",
};

describe("the process", () => {
  it("greets with all that is needed to get in, and no warnings", async () => {
    const { output, stop } = await start({}, "--reset");
    expect(output()).toContain("cargo-sandbox-contoso-d47a3e9160c85f2b");
    expect(output()).not.toMatch(/WARNING|NOTICE/);
    expect(await stop("SIGINT")).toBe(0);
  });

  it("is gone when npm, which runs it, is told to stop", async () => {
    const { origin, stop } = await start({});
    expect((await fetch(origin)).status).toBe(200);
    expect(await stop("SIGTERM")).toBe(0);
    await expect(fetch(origin)).rejects.toThrow();
  });

  it("keeps at the end what was made a moment before, until it is reset", async () => {
    const first = await start({}, "--reset");
    const made = await fetch(`${first.origin}/v1/connection/connectors`, {
      method: "POST",
      headers,
      body: JSON.stringify({
        name: "Last",
        slug: "last",
        integrationSlug: "http",
        config: { authentication: "none" },
      }),
    });
    expect(made.status).toBe(200);
    expect(await first.stop("SIGTERM")).toBe(0);

    const count = async (origin: string) => {
      const response = await fetch(`${origin}/v1/connection/connectors/list`, { headers });
      return ((await response.json()) as { connectors: unknown[] }).connectors.length;
    };
    const second = await start({ SANDBOX_CONNECTORS: "100" });
    // 20 of the 100 are Contoso's.
    expect(await count(second.origin)).toBe(80);
    const exists = await fetch(`${second.origin}/v1/connection/connectors/existsBySlug?slug=last`, {
      headers,
    });
    expect(await exists.json()).toEqual({ exists: true });
    await second.stop("SIGTERM");

    const third = await start({}, "--reset");
    expect(await count(third.origin)).toBe(40);
    await third.stop("SIGTERM");
  });

  it("says in one line that its port is taken", async () => {
    const first = await start({});
    const second = await start({ SANDBOX_PORT: new URL(first.origin).port });
    expect(await second.exited).toBe(1);
    expect(second.output()).toMatch(/^Port \d+ of 127\.0\.0\.1 is in use already\.\n$/);
    await first.stop("SIGTERM");
  });
}, 60_000);

describe("the settings", () => {
  it("have defaults", () => {
    expect(readSettings({}, [])).toMatchObject({
      port: 4010,
      dataDir: ".data",
      accessTokenSeconds: 600,
      reset: false,
    });
  });

  it.each([
    { SANDBOX_PORT: "http" },
    { SANDBOX_CONNECTORS: "-1" },
    { SANDBOX_DASHBOARD_ORIGIN: "localhost" },
  ])("refuse %j by name", (env) => {
    expect(() => readSettings(env, [])).toThrow(Object.keys(env)[0]);
  });
});
