import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canary } from "./canary";
import { LeakIndex } from "./leak-index";
import { freePort } from "./redis";
import { Sweep } from "./sweep";
import { sweepFiles } from "./sweep-run";

const secret = canary("control");
const sweep = new Sweep();
let port = 0;

/** What a dashboard could do with a secret, by path. */
const leaks: Record<string, (response: ServerResponse) => unknown> = {
  "/clean": (response) => response.end("nothing here"),
  "/body": (response) => response.end(`{"a":"${secret}"}`),
  "/header": (response) => response.writeHead(302, { location: `/?x=${secret}` }).end(),
  "/cookie": (response) => response.setHeader("set-cookie", `a=${secret}`).end(),
  "/gzip": (response) =>
    response.setHeader("content-encoding", "gzip").end(gzipSync(`${"a".repeat(5_000)}${secret}`)),
  "/chunks": (response) => {
    response.write(secret.slice(0, 25));
    setTimeout(() => response.end(secret.slice(25)), 20);
  },
  "/cut": (response) => {
    response.writeHead(200, { "content-length": "9999" });
    response.write(`${secret} and`, () => setTimeout(() => response.destroy(), 20));
  },
  "/session": (response) =>
    response.setHeader("set-cookie", "cargo-session=0123456789-abcdefghij-0123456789").end(),
  "/echo": (response) => response.end("you are 0123456789-abcdefghij-0123456789"),
  "/odd": (response) => response.setHeader("content-encoding", "odd").end("?"),
};
const server = createServer(({ url = "" }, response) => leaks[url.split("?")[0] ?? ""]?.(response));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = await freePort();
  await sweep.tap(port, (server.address() as AddressInfo).port);
  sweep.know([{ kind: "key", text: secret }]);
});
afterAll(async () => {
  await sweep.stop();
  server.close();
});

/** With `Connection: close`, so that what was sent has arrived when this is over. */
async function get(path: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(`GET ${path}?q=1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
  return await readText(socket);
}

test.each([
  ["/body", "key as it is in an answer: GET /body (200)"],
  ["/header", "key as it is in an answer: GET /header (302)"],
  ["/cookie", "key as it is in set-cookie: GET /cookie (200)"],
  ["/gzip", "key as it is in an answer: GET /gzip (200)"],
  ["/chunks", "key as it is in an answer: GET /chunks (200)"],
  ["/cut", "key as it is in an answer: GET /cut (200)"],
])("%s: a secret in an answer turns the sweep red", async (path, hit) => {
  await get("/clean");
  expect(await sweep.look()).toEqual([]);
  expect(await get(path)).toContain("HTTP/1.1");
  expect(await sweep.look()).toEqual([hit]);
});

test("a session's cookie may be set, and stands nowhere else", async () => {
  await get("/session");
  expect(await sweep.look()).toEqual([]);
  await get("/echo");
  expect(await sweep.look()).toEqual(["cookie as it is in an answer: GET /echo (200)"]);
});

test("several answers of one connection are told apart, the same one again is not forgotten", async () => {
  const socket = connect(port, "127.0.0.1");
  const send = (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
  for (const path of ["/clean", "/chunks", "/clean", "/chunks"]) {
    send(path);
    await new Promise<void>((resolve) => {
      let seen = "";
      socket.on("data", function wait(chunk) {
        seen += String(chunk);
        if (!/\r\n0\r\n\r\n$|nothing here/.test(seen)) return;
        socket.off("data", wait);
        resolve();
      });
    });
  }
  const hit = "key as it is in an answer: GET /chunks (200)";
  expect(await sweep.look()).toEqual([hit, hit]);
  socket.destroy();
});

test("a secret in a log or in a store turns the sweep red; a used code in a balancer's log does not", () => {
  const directory = mkdtempSync(join(tmpdir(), "sweep-"));
  mkdirSync(join(directory, "data/store"), { recursive: true });
  const index = new LeakIndex();
  index.add({ kind: "key", text: secret });
  index.add({ kind: "consentCode", text: "code-of-some-provider-0123" });
  const stored = Buffer.from(JSON.stringify({ secret })).toString("base64url");
  writeFileSync(join(directory, "dashboard.log"), `{"level":30}\n{"msg":"${secret.slice(20)}"}\n`);
  writeFileSync(join(directory, "access.log"), `GET /?code=code-of-some-provider-0123 ${secret}\n`);
  writeFileSync(join(directory, "data/store/a.json"), JSON.stringify({ value: stored }));
  const { hits, logLines, stored: records } = sweepFiles(directory, index);
  expect(hits.sort()).toEqual([
    "key as it is in a log: access.log",
    "key as it is in a log: dashboard.log",
    "key in base64 in a store: data/store/a.json",
  ]);
  expect([logLines, records.length]).toEqual([3, 1]);
});
