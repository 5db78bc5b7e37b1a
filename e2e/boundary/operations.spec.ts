import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { operations } from "../../lib/cargo/operations/table";
import { expect, test, workspace } from "./boundary-test";

const list = "connection/connectors/list";
const uuid = "20000000-0000-4000-8000-000000000001";
const changes = operations.filter(({ method }) => method !== "GET");
const pathOf = (path: string) => path.replace("{uuid}", uuid).replace("{slug}", "acme");

test("a change that isn't the dashboard's own is refused for each operation, and Cargo hears nothing of it", async ({
  signedIn,
  rig,
}) => {
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.test", "sec-fetch-site": "cross-site" },
    { origin: "https://evil.test", "sec-fetch-site": "same-origin" },
    { origin: "null", "sec-fetch-site": "cross-site" },
    { origin: "", "sec-fetch-site": "none" },
    { origin: "http://[bad", "sec-fetch-site": "same-site" },
    { origin: `${rig.dashboard.origin}.evil.test`, "sec-fetch-site": "same-site" },
    { origin: `${rig.dashboard.origin}, https://evil.test`, "sec-fetch-site": "cross-site" },
  ];
  for (const { method, path } of changes) {
    for (const headers of foreign) {
      const answer = await signedIn.cargo(pathOf(path), { method, headers, body: {}, workspace });
      expect({ path, headers, status: answer.status }).toEqual({ path, headers, status: 403 });
      expect(answer.json()).toMatchObject({ reason: "crossOrigin" });
    }
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const answer = await signedIn.cargo(pathOf(path), {
        method,
        body: {},
        workspace,
        headers: { "content-type": type },
      });
      expect({ path, type, status: answer.status }).toEqual({ path, type, status: 403 });
    }
  }
  expect(rig.cargo.asked).toEqual([]);
});

test("no answer allows another origin anything", async ({ signedIn }) => {
  for (const method of ["GET", "OPTIONS", "POST"]) {
    const answer = await signedIn.cargo(list, {
      method,
      workspace,
      headers: { origin: "https://evil.test", "access-control-request-method": "POST" },
    });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual(
      [],
    );
  }
});

const bent = [
  "..",
  "%2e%2e",
  ".%2e",
  "%2E.",
  "...",
  ".",
  "%2e",
  "a%2fb",
  "a%2Fb",
  "a%5cb",
  "a%00",
  "%0a",
  "%0d%0aX:1",
  "a%09",
  "%7f",
  "%c2%80",
  "..%2f..",
  "%2e%2e%2finitiateOauth",
  "..%5c..",
  "..;",
  "%252e%252e%2f",
  "a/../b",
  "a/%2e%2e/b",
  "a//b",
  "//evil.test",
  "/evil.test",
  "\\evil.test",
  "http:%2f%2fevil.test",
  "@evil.test",
  "a@evil.test%2f",
  "%ff",
  "%c0%ae%c0%ae",
  "%",
  "%zz",
  "%u002e",
  "a%3fb",
  "a%23b",
];
test("no way of writing an address reaches Cargo at anything but a template of the table", async ({
  signedIn,
  rig,
}) => {
  const templates = operations.map(
    ({ path }) => new RegExp(`^/v1/${path.replace(/\{\w+\}/g, "[^/]+")}$`),
  );
  for (const piece of bent) {
    for (const path of [
      `connection/integrations/${piece}`,
      `connection/integrations/${piece}/documentation`,
      `connection/connectors/${piece}`,
      `connection/connectors/${uuid}/dynamicSchemas/${piece}`,
      `${piece}/connection/connectors/list`,
    ]) {
      for (const method of ["GET", "POST"]) {
        const answer = await signedIn.cargo(path, {
          method,
          workspace,
          ...(method === "POST" && { body: { params: {} } }),
        });
        expect({ path, method, ok: answer.status < 500 }).toEqual({ path, method, ok: true });
        expect(answer.headers["content-type"]).toMatch(/^(application\/json|text\/markdown);/);
        expect(answer.status).not.toBe(308);
      }
    }
  }
  for (const { path, headers } of rig.cargo.asked) {
    expect({ path, known: templates.some((template) => template.test(path)) }).toEqual({
      path,
      known: true,
    });
    expect(headers.host).toBe(new URL(rig.cargo.origin).host);
  }
});

test("what is not in the table is a 404 that Cargo never hears of, with its slash or without", async ({
  signedIn,
  rig,
}) => {
  for (const path of [
    "",
    "storage/models/list",
    "orchestration/agents/list",
    `${list}/`,
    "connection",
    "connection/connectors/nothing",
    "../userManagement",
    "admin",
  ]) {
    const answer = await signedIn.cargo(path, { workspace });
    expect({ path, status: answer.status }).toEqual({ path, status: 404 });
    expect(answer.json()).toHaveProperty("errorMessage");
  }
  expect(rig.cargo.asked).toEqual([]);
});

test("each known path refuses the methods that it doesn't have", async ({ signedIn, rig }) => {
  for (const { path } of operations) {
    const known = operations
      .filter((one) => pathOf(one.path) === pathOf(path))
      .map(({ method }) => String(method));
    for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      if (known.includes(method)) continue;
      const answer = await signedIn.cargo(pathOf(path), { method, workspace });
      expect({ path, method, status: answer.status }).toEqual({ path, method, status: 405 });
    }
  }
  expect(rig.cargo.asked).toEqual([]);
});

test("a page is only read, and what is no method of HTTP's everyday is refused before Next sees it", async ({
  signedIn,
  rig,
}) => {
  for (const path of ["/connectors", "/signin", "/icon.svg"]) {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PURGE"]) {
      const answer = await signedIn.send(path, { method });
      expect({ path, method, status: answer.status }).toEqual({ path, method, status: 405 });
      expect(answer.headers.allow).toBe("GET, HEAD");
    }
  }
  for (const path of ["/api/health", "/api/auth/session", `/api/cargo/v1/${list}`]) {
    for (const method of ["TRACE", "PURGE", "PROPFIND"]) {
      const answer = await signedIn.send(path, { method });
      expect({ path, method, status: answer.status }).toEqual({ path, method, status: 405 });
      expect(answer.json().errorMessage).toBeTruthy();
    }
  }
  expect(rig.dashboard.log()).not.toContain("unsupported");
});

test("no header of the browser's reaches Cargo", async ({ signedIn, rig }) => {
  await signedIn.cargo(list, {
    workspace,
    headers: {
      authorization: "Bearer mine",
      Authorization2: "x",
      "x-forwarded-for": "1.2.3.4",
      x_forwarded_for: "1.2.3.4",
      "x-real-ip": "1.2.3.4",
      "x-http-method-override": "DELETE",
      "x-original-url": "/v1/other",
      "if-none-match": '"x"',
      range: "bytes=0-1",
      referer: "https://dash.test/secret",
      "user-agent": "browser",
      "accept-language": "de",
      "cache-control": "only-if-cached",
      traceparent: "00-x",
      expect: "100-continue",
      te: "trailers",
      "x-cargo-origin": "cli",
      selected_workspace_uuid: "x",
    },
  });
  const asked = rig.cargo.askedFor(/connectors\/list$/);
  expect(asked).toHaveLength(1);
  const { authorization, ...headers } = asked[0]?.headers ?? {};
  expect(authorization).toMatch(/^Bearer CNRY_access_/);
  expect(headers).toEqual({
    host: new URL(rig.cargo.origin).host,
    connection: "keep-alive",
    accept: "application/json",
    "accept-encoding": "gzip, br",
    "user-agent": "cargo-connections",
    "selected-workspace-uuid": workspace,
  });
});

test("no header of Cargo's reaches the browser, and a compressed body arrives whole", async ({
  signedIn,
  rig,
}) => {
  rig.cargo.override = ({ path }) =>
    path.endsWith("/list") && path.includes("connectors")
      ? {
          raw: gzipSync(JSON.stringify({ connectors: [] })),
          headers: {
            "content-encoding": "gzip",
            "content-type": "text/html",
            "set-cookie": "upstream=1; Path=/",
            "access-control-allow-origin": "*",
            "content-security-policy": "default-src *",
            location: "https://evil.test",
            link: "<https://evil.test>; rel=preload",
            refresh: "0; url=https://evil.test",
            "clear-site-data": '"*"',
            "x-internal": "secret",
            server: "cargo",
            etag: '"upstream"',
          },
        }
      : undefined;
  const answer = await signedIn.cargo(list, { workspace });
  expect(answer.json()).toEqual({ connectors: [] });
  expect(answer.setCookies).toEqual([]);
  expect(answer.headers).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  });
  for (const name of [
    "access-control-allow-origin",
    "location",
    "link",
    "refresh",
    "clear-site-data",
    "x-internal",
    "server",
    "etag",
  ]) {
    expect(answer.headers).not.toHaveProperty(name);
  }
});

test("a redirect of Cargo's is an error, and nobody follows it", async ({ signedIn, rig }) => {
  for (const status of [301, 302, 303, 307, 308]) {
    rig.cargo.override = ({ path }) =>
      path.endsWith("connectors/list")
        ? { status, raw: "", headers: { location: `${rig.issuer.origin}/stolen` } }
        : undefined;
    const answer = await signedIn.cargo(list, { workspace });
    expect(answer.status).toBe(502);
    expect(answer.json()).toMatchObject({ reason: "badUpstream" });
  }
  expect(rig.issuer.askedFor("/stolen")).toEqual([]);
});

const kilobyte = 1024;
const filler = (bytes: number) => {
  const frame = JSON.stringify({ slug: "s", params: { a: "" } });
  return JSON.stringify({ slug: "s", params: { a: "x".repeat(bytes - frame.length) } });
};
test("a body of 256 KB is let in, one byte more is not, and a graph may have 2 MB", async ({
  signedIn,
  rig,
}) => {
  const connector = rig.cargo.addConnector(null);
  const path = `connection/connectors/${connector.uuid}/autocomplete`;
  expect((await signedIn.cargo(path, { body: filler(256 * kilobyte), workspace })).status).toBe(
    200,
  );
  rig.cargo.asked.length = 0;
  for (const bytes of [256 * kilobyte + 1, 11 * kilobyte * kilobyte]) {
    const started = Date.now();
    const answer = await signedIn
      .cargo(path, { body: filler(bytes), workspace })
      .catch(() => undefined);
    // The server may close before a large body is sent: then there is no answer, which is as good as a no.
    expect(answer?.status ?? 413).toBe(413);
    expect(Date.now() - started).toBeLessThan(1_000);
  }
  expect(rig.cargo.asked).toEqual([]);

  rig.cargo.override = ({ path: asked }) =>
    asked.endsWith("nodes/validate") ? { body: { outcome: "valid" } } : undefined;
  const nodes = [{ uuid, config: { text: "x".repeat(2 * kilobyte * kilobyte - 200) } }];
  expect(
    (await signedIn.cargo("orchestration/nodes/validate", { body: { nodes }, workspace })).status,
  ).toBe(200);
  expect(Buffer.byteLength(rig.cargo.asked.at(-1)?.body ?? "")).toBe(
    Buffer.byteLength(JSON.stringify({ nodes })),
  );
});

test("bad input is a 400 or a 422 that says where", async ({ signedIn, rig }) => {
  const bodies: [string, number][] = [
    ["{", 400],
    ["[]", 400],
    ['"x"', 400],
    ["", 400],
    ["{}", 400],
    ['{"name":"n","slug":"not a slug","integrationSlug":"acme"}', 400],
    ['{"name":"n","slug":"s","integrationSlug":"acme","rateLimit":{"unit":"year","max":1}}', 400],
    ['{"name":"n","slug":"s","integrationSlug":"acme","config":{"__proto__":{"polluted":1}}}', 422],
    [
      '{"name":"n","slug":"s","integrationSlug":"acme","config":{"constructor":{"prototype":{"polluted":1}}}}',
      422,
    ],
    [
      `{"name":"n","slug":"s","integrationSlug":"acme","config":{"a":${"[".repeat(5_000)}${"]".repeat(5_000)}}}`,
      422,
    ],
  ];
  for (const [body, status] of bodies) {
    const answer = await signedIn.cargo("connection/connectors", {
      method: "POST",
      body,
      workspace,
    });
    expect({ body: body.slice(0, 80), status: answer.status }).toEqual({
      body: body.slice(0, 80),
      status,
    });
    expect(answer.json().errorMessage).toBeTruthy();
  }
  for (const query of [
    "nothing=1",
    "integrationSlug=a&integrationSlug=b",
    "integrationSlug[]=a",
    "__proto__[x]=1",
  ]) {
    expect((await signedIn.cargo(`${list}?${query}`, { workspace })).status).toBe(400);
  }
  expect(rig.cargo.askedFor(/connectors/)).toEqual([]);
});

test("requests for another host, in another protocol or of half a message are turned away", async ({
  rig,
}) => {
  const raw = async (text: string) =>
    await new Promise<string>((resolve) => {
      let answer = "";
      const socket = connect(rig.dashboard.port, "localhost", () => socket.end(text));
      socket.on("data", (chunk) => {
        answer += chunk.toString();
      });
      socket.on("close", () => resolve(answer));
      socket.on("error", () => resolve(answer));
    });
  const upgrade =
    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n";
  expect(await raw(`GET http://169.254.169.254/latest HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 400/,
  );
  expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`)).not.toMatch(
    /^HTTP\/1.1 (101|200)/,
  );
  expect(
    await raw(
      "POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\n\r\n",
    ),
  ).toMatch(/^HTTP\/1.1 400/);
  expect(await raw("GET / HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1.1 400/);
  expect(await raw("TRACE / HTTP/1.1\r\nHost: x\r\n\r\n")).not.toMatch(/^HTTP\/1.1 200/);
});

test("who sends a byte now and then is cut off when the time is up", async ({ rig }) => {
  const started = Date.now();
  const socket = connect(rig.dashboard.port, "localhost");
  socket.on("error", () => undefined);
  socket.write("GET /api/health HTTP/1.1\r\nHost: x\r\n");
  const drip = setInterval(() => socket.write("a"), 500);
  await new Promise((resolve) => socket.on("close", resolve));
  clearInterval(drip);
  expect(Date.now() - started).toBeLessThan(15_000);
});

test("Next's own protocols find nothing to speak with", async ({ browserLike, rig }) => {
  const bodies = ["", '["$F1"]', '{"0":"$1:constructor:constructor"}'];
  for (const name of [
    "next-action",
    "next-resume",
    "x-middleware-subrequest",
    "x-middleware-rewrite",
    "x-nextjs-data",
  ]) {
    for (const body of bodies) {
      const answer = await browserLike.send("/connectors", {
        method: "POST",
        body,
        headers: {
          [name]: "middleware:middleware:middleware",
          "content-type": "text/plain;charset=UTF-8",
        },
      });
      expect({ name, status: answer.status, stack: /at .*\.js:/.test(answer.text) }).toMatchObject({
        name,
        stack: false,
      });
      expect(answer.status).toBe(405);
    }
  }
  expect(rig.dashboard.log()).not.toContain("Server Action");
  expect((await browserLike.send("/api/health")).status).toBe(200);
  expect(rig.cargo.asked).toEqual([]);
});
