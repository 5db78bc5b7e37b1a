import { createServer, type Socket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { freePort } from "@/e2e/rig/redis";
import { type Asked, type Reply, StubServer } from "@/e2e/rig/stub-server";
import { type Cargo, createCargo } from "./client";
import { CargoError } from "./errors";
import {
  autocompleteConnector,
  createConnector,
  getConnector,
  listConnectors,
} from "./operations/connectors";
import { getIntegrationDocumentation } from "./operations/integrations";
import { getCurrentUser } from "./operations/people";
import { UpstreamGate } from "./upstream-gate";

const uuid = "00000000-0000-4000-8000-000000000001";
const connector = { uuid, name: "n", slug: "s", integrationSlug: "i", config: null };
const draft = { name: "n", slug: "s", integrationSlug: "i" };

let stub: StubServer;
let reply: (asked: Asked) => Reply;
beforeAll(async () => {
  stub = await StubServer.start((asked) => reply(asked));
});
afterAll(() => stub.stop());
beforeEach(() => stub.forget());

function cargoWith(options: { renewed?: string; signal?: AbortSignal } = {}) {
  return createCargo({
    upstream: { baseUrl: stub.origin, gate: new UpstreamGate() },
    tokens: { current: async () => "t1", renew: async () => options.renewed },
    workspaceUuid: "w",
    signal: options.signal,
  });
}

test("a call carries its own headers and no others", async () => {
  reply = () => ({ body: { connectors: [] } });
  await cargoWith()(listConnectors, { query: { integrationSlug: "a b" } });
  const [asked] = stub.asked;
  expect(asked?.url).toBe("/v1/connection/connectors/list?integrationSlug=a+b");
  expect(Object.keys(asked?.headers ?? {}).sort()).toEqual([
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "host",
    "selected-workspace-uuid",
    "user-agent",
  ]);
  expect(asked?.headers).toMatchObject({
    authorization: "Bearer t1",
    "selected-workspace-uuid": "w",
    "user-agent": "cargo-connections",
  });
});

test("who is signed in is asked without naming a workspace", async () => {
  reply = () => ({ body: { user: { uuid } } });
  await cargoWith()(getCurrentUser);
  expect(stub.asked[0]?.headers["selected-workspace-uuid"]).toBeUndefined();
});

test.each([
  [
    "an error of Cargo's",
    { status: 404, body: { errorMessage: "gone", reason: "connectorNotFound" } },
    { code: "refused", status: 404, reason: "connectorNotFound", message: "gone" },
  ],
  ["an empty error", { status: 500, raw: "" }, { code: "refused", status: 500, reason: undefined }],
  [
    "an error page",
    { status: 500, raw: "<h1>Secret stack</h1>" },
    { code: "refused", message: "Cargo answered with status 500." },
  ],
  [
    "an error of another shape",
    { status: 400, body: { errorMessage: 7, reason: { a: 1 } } },
    { code: "refused", reason: undefined, message: "Cargo answered with status 400." },
  ],
  [
    "too many requests",
    { status: 429, raw: "", headers: { "retry-after": "7" } },
    { code: "refused", status: 429, retryAfterSeconds: 7 },
  ],
])("%s is a refusal with what it says", async (_, answer, facts) => {
  reply = () => answer;
  await expect(cargoWith()(getConnector, { params: { uuid } })).rejects.toMatchObject(facts);
});

const malformed: [string, Reply][] = [
  ["HTML", { raw: "<html></html>" }],
  ["half a JSON", { raw: '{"connector":{"uuid"' }],
  ["nothing", { raw: "" }],
  ["a byte order mark", { raw: '\uFEFF{"connector"' }],
  ["NaN", { raw: '{"connector":NaN}' }],
  ["two JSONs", { raw: "{}{}" }],
  ["a comment", { raw: "/* */{}" }],
  ["single quotes", { raw: "{'connector':{}}" }],
  ["a trailing comma", { raw: '{"connector":{},}' }],
  ["null", { raw: "null" }],
  ["a text", { raw: '"connector"' }],
  ["a number", { raw: "1" }],
  ["true", { raw: "true" }],
  ["a list", { raw: "[]" }],
  ["an empty object", { raw: "{}" }],
  ["null for the connector", { body: { connector: null } }],
  ["a list for the connector", { body: { connector: [] } }],
  ["a text for the connector", { body: { connector: "x" } }],
  ["a connector without a uuid", { body: { connector: { name: "n" } } }],
  ["a number for a uuid", { body: { connector: { ...connector, uuid: 1 } } }],
  ["bytes that are not UTF-8", { raw: Buffer.from([0x22, 0xff, 0xfe, 0x22]) }],
  ["UTF-16", { raw: Buffer.from('{"connector":{}}', "utf16le") }],
  ["gzip that doesn't say so", { raw: gzipSync('{"connector":{}}') }],
  ["something that only says it is gzip", { raw: "{}", headers: { "content-encoding": "gzip" } }],
  ["a permanent redirect", { status: 301, raw: "", headers: { location: "http://127.0.0.1:1/" } }],
  ["a redirect", { status: 302, raw: "", headers: { location: "/v1/elsewhere" } }],
  ["a redirect that keeps the method", { status: 307, raw: "", headers: { location: "/" } }],
  ["not modified", { status: 304, raw: "", headers: { "content-length": "0" } }],
  ["an answer that ends in the middle", { body: { connector }, cut: "halfway" }],
  ["no content", { status: 204, raw: "" }],
];

test("thirty kinds of malformed answer are told apart from a connector, without a word of them", async () => {
  expect(malformed).toHaveLength(30);
  for (const [kind, answer] of malformed) {
    reply = () => answer;
    const error: unknown = await cargoWith()(getConnector, { params: { uuid } }).catch(
      (thrown: unknown) => thrown,
    );
    expect({ kind, error }).toMatchObject({
      kind,
      error: { name: "CargoError", code: "unreadable" },
    });
    if (error instanceof CargoError) expect(error.message).toMatch(/^Cargo('s| answered) /);
  }
});

test("fields that nobody knows yet do no harm", async () => {
  reply = () => ({ body: { connector: { ...connector, brandNew: { a: 1 } }, more: true } });
  await expect(cargoWith()(getConnector, { params: { uuid } })).resolves.toMatchObject({
    connector: { uuid, config: undefined },
  });
});

test("an answer that is larger than any should be is not read to its end", async () => {
  reply = () => ({ raw: Buffer.alloc(21 * 1024 * 1024, 0x20) });
  await expect(cargoWith()(getConnector, { params: { uuid } })).rejects.toMatchObject({
    code: "unreadable",
    message: "Cargo's answer is larger than expected.",
  });
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
  ["deflate", deflateSync],
] as const)(
  "an answer compressed by %s is read, and one cut short is not",
  async (coding, compress) => {
    const raw = compress(JSON.stringify({ connector }));
    const headers = { "content-encoding": coding };
    reply = () => ({ raw, headers });
    await expect(cargoWith()(getConnector, { params: { uuid } })).resolves.toMatchObject({
      connector: { uuid },
    });
    reply = () => ({ raw: raw.subarray(0, -4), headers });
    await expect(cargoWith()(getConnector, { params: { uuid } })).rejects.toMatchObject({
      code: "unreadable",
    });
  },
);

test("what a small answer decompresses to is counted too", async () => {
  const raw = gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20));
  expect(raw.byteLength).toBeLessThan(200 * 1024);
  reply = () => ({ raw, headers: { "content-encoding": "gzip" } });
  await expect(cargoWith()(getConnector, { params: { uuid } })).rejects.toMatchObject({
    message: "Cargo's answer is larger than expected.",
  });
});

test("documentation is text, and a page in its place is not", async () => {
  reply = () => ({ raw: "# Title", headers: { "content-type": "text/markdown" } });
  await expect(cargoWith()(getIntegrationDocumentation, { params: { slug: "x" } })).resolves.toBe(
    "# Title",
  );
  reply = () => ({ raw: "<html>", headers: { "content-type": "text/html" } });
  await expect(
    cargoWith()(getIntegrationDocumentation, { params: { slug: "x" } }),
  ).rejects.toMatchObject({ code: "unreadable" });
});

test("a 401 is mended by one renewal and one more try, even for a change", async () => {
  reply = ({ headers }) =>
    headers.authorization === "Bearer t2"
      ? { body: { connector } }
      : { status: 401, body: { errorMessage: "aged" } };
  await expect(
    cargoWith({ renewed: "t2" })(createConnector, { body: draft }),
  ).resolves.toMatchObject({ connector: { uuid } });
  expect(stub.asked.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer t1",
    "Bearer t2",
  ]);
});

test("a 401 that a renewal doesn't mend is not tried a third time", async () => {
  reply = () => ({ status: 401, body: { errorMessage: "no" } });
  await expect(cargoWith({ renewed: "t2" })(listConnectors)).rejects.toMatchObject({ status: 401 });
  expect(stub.asked).toHaveLength(2);
});

test("a token that can't be renewed is not tried again", async () => {
  reply = () => ({ status: 401, body: {} });
  await expect(cargoWith()(listConnectors)).rejects.toMatchObject({ status: 401 });
  expect(stub.asked).toHaveLength(1);
});

test("what only reads is tried again when a gateway fails, up to three times", async () => {
  let times = 0;
  reply = () => (++times < 3 ? { status: 503, raw: "" } : { body: { connectors: [] } });
  await expect(cargoWith()(listConnectors)).resolves.toEqual({ connectors: [] });
  reply = () => ({ cut: "before" });
  stub.asked.length = 0;
  await expect(
    cargoWith()(autocompleteConnector, { params: { uuid }, body: { slug: "s", params: {} } }),
  ).rejects.toMatchObject({ code: "unreachable" });
  expect(stub.asked).toHaveLength(3);
});

test("of a hundred reads at once during an outage a few are tried again, not all", async () => {
  reply = () => ({ status: 503, raw: "" });
  const cargo = cargoWith();
  await Promise.allSettled(Array.from({ length: 100 }, () => cargo(listConnectors)));
  expect(stub.asked.length).toBeGreaterThan(100);
  expect(stub.asked.length).toBeLessThanOrEqual(120);
});

test.each([
  ["a change", createConnector, { status: 503, raw: "" }],
  ["a change whose connection broke", createConnector, { cut: "before" }],
] as const)("%s is never repeated", async (_, operation, answer) => {
  reply = () => answer;
  await expect(cargoWith()(operation, { body: draft })).rejects.toBeInstanceOf(CargoError);
  expect(stub.asked).toHaveLength(1);
});

test.each([
  ["says when to come back", { status: 503, raw: "", headers: { "retry-after": "3" } }],
  ["has a reason of its own", { status: 503, body: { reason: "maintenance" } }],
  ["is an error of Cargo itself", { status: 500, raw: "" }],
  ["is too many requests", { status: 429, raw: "" }],
])("a failure that %s is not tried again", async (_, answer) => {
  reply = () => answer;
  await expect(cargoWith()(listConnectors)).rejects.toMatchObject({ code: "refused" });
  expect(stub.asked).toHaveLength(1);
});

test("a slow answer is a timeout, and counts as one when it drips", async () => {
  const impatient = { ...listConnectors, timeoutMs: 150 };
  reply = () => ({ body: { connectors: [] }, delayMs: 2_000 });
  await expect(cargoWith()(impatient)).rejects.toMatchObject({ code: "timeout" });
  reply = () => ({ body: { connectors: [] }, dripMs: 60 });
  await expect(cargoWith()(impatient)).rejects.toMatchObject({ code: "timeout" });
});

/** How a call stands after so much time of our own timers, and of no other, when it is never answered. */
async function afterMs(ms: number, ask: () => Promise<unknown>): Promise<unknown> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const outcome = ask().catch((error: unknown) => error);
  await new Promise<void>((resolve) => {
    reply = () => {
      resolve();
      return { body: {}, delayMs: 100_000 };
    };
  });
  await vi.advanceTimersByTimeAsync(ms);
  vi.useRealTimers();
  return await Promise.race([
    outcome,
    new Promise((resolve) => setTimeout(resolve, 20, "waiting")),
  ]);
}

test.each([
  ["a read waits 10 s for the first byte", 10_000, (cargo: Cargo) => cargo(listConnectors)],
  [
    "choices are waited for 5 s",
    5_000,
    (cargo: Cargo) =>
      cargo(autocompleteConnector, { params: { uuid }, body: { slug: "s", params: {} } }),
  ],
  [
    "a change may wait a minute, as Cargo asks a third party first",
    60_000,
    (cargo: Cargo) => cargo(createConnector, { body: draft }),
  ],
])("%s", async (_, ms, ask) => {
  expect(await afterMs(ms - 500, () => ask(cargoWith()))).toBe("waiting");
  expect(await afterMs(ms, () => ask(cargoWith()))).toMatchObject({ code: "timeout" });
});

test.each([
  [
    "changes the protocol",
    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
  ],
  ["only says to go on", "HTTP/1.1 100 Continue\r\n\r\n"],
  ["is no HTTP", "SSH-2.0-x\r\n\r\n"],
  ["is none", ""],
])("an answer that %s is unreachable, and nobody waits for more of it", async (_, text) => {
  const odd = createServer((socket) => {
    socket.on("error", () => undefined).once("data", () => socket.end(text));
  });
  const port = await freePort();
  odd.listen(port, "127.0.0.1");
  const cargo = createCargo({
    upstream: { baseUrl: `http://127.0.0.1:${port}`, gate: new UpstreamGate() },
    tokens: { current: async () => "t", renew: async () => undefined },
  });
  await expect(cargo(createConnector, { body: draft })).rejects.toMatchObject({
    code: "unreachable",
    sent: true,
  });
  odd.close();
});

test("a connection that is not made within 3 s is given up, and nothing was sent", async () => {
  const sockets: Socket[] = [];
  const mute = createServer((socket) => void sockets.push(socket));
  const port = await freePort();
  mute.listen(port, "127.0.0.1");
  const cargo = createCargo({
    // The port is open, but nobody answers the TLS handshake.
    upstream: { baseUrl: `https://127.0.0.1:${port}`, gate: new UpstreamGate() },
    tokens: { current: async () => "t", renew: async () => undefined },
  });
  const since = performance.now();
  await expect(cargo(createConnector, { body: draft })).rejects.toMatchObject({
    code: "unreachable",
    sent: false,
  });
  expect(performance.now() - since).toBeGreaterThan(2_900);
  expect(performance.now() - since).toBeLessThan(4_500);
  for (const socket of sockets) socket.destroy();
  mute.close();
});

test("when the browser goes away a read is given up at once, a change is not", async () => {
  reply = () => ({ body: { connector, connectors: [] }, delayMs: 300 });
  const leaving = new AbortController();
  const cargo = cargoWith({ signal: leaving.signal });
  const read = cargo(listConnectors);
  const change = cargo(createConnector, { body: draft });
  setTimeout(() => leaving.abort(), 50);
  await expect(read).rejects.toMatchObject({ code: "aborted" });
  await expect(change).resolves.toMatchObject({ connector: { uuid } });
  const [given, kept] = ["GET", "POST"].map((method) =>
    stub.asked.find((asked) => asked.method === method),
  );
  expect(given?.abortedAt).toBeDefined();
  expect(kept?.abortedAt).toBeUndefined();
});

test("nobody listening is unreachable, and known not to have been asked", async () => {
  const cargo = createCargo({
    upstream: { baseUrl: `http://127.0.0.1:${await freePort()}`, gate: new UpstreamGate() },
    tokens: { current: async () => "t", renew: async () => undefined },
  });
  await expect(cargo(createConnector, { body: draft })).rejects.toMatchObject({
    code: "unreachable",
    sent: false,
  });
});
