import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { canary, findLeaks } from "@/e2e/rig/canary";

test("whatever Node is asked to print of its own, the token is not in it", async () => {
  const token = canary("token");
  const seen: (string | undefined)[] = [];
  const server = createServer(({ headers }, response) => {
    seen.push(headers.authorization);
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const program = `
    import { exchange } from "./lib/cargo/exchange.ts";
    const patience = { firstByteMs: 5_000, deadline: performance.now() + 5_000 };
    const url = new URL("http://127.0.0.1:${(server.address() as AddressInfo).port}/");
    const headers = { authorization: "Bearer " + process.env.TOKEN };
    await exchange({ url, method: "GET", headers, body: undefined }, patience);
    process.exit(0);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    env: { NODE_ENV: "test", TOKEN: token, NODE_DEBUG: "http,https,net,tls,stream" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const printed = await text(child.stderr);
  server.close();
  expect(seen).toEqual([`Bearer ${token}`]);
  expect(printed).toContain("HTTP");
  expect(findLeaks(printed, token)).toEqual([]);
});
