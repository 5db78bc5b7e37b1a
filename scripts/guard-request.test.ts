import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, IncomingMessage, request } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { hideCode, refuseRequest, tameHeaders } from "./guard-request";

vi.stubEnv("NEXTAUTH_URL", "https://dash.example");
vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");

/** What Next would be given of a request: its headers, or the status with which it was turned away. */
async function pass(path: string, headers: Record<string, string>): Promise<IncomingHttpHeaders> {
  const server = createServer((incoming, response) => {
    if (refuseRequest(incoming, response)) return;
    tameHeaders(incoming);
    response.end(JSON.stringify(incoming.headers));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: "127.0.0.1", port, path, headers }).end();
  const [answer] = await once(sent, "response");
  let text = "";
  for await (const chunk of answer) text += chunk;
  server.close();
  return answer.statusCode === 200 ? JSON.parse(text) : { status: answer.statusCode };
}

test("whatever headers say, the host is the configured one and the client is the peer", async () => {
  const headers = await pass("/signin", {
    host: "evil.test",
    "x-forwarded-host": "evil.test",
    "x-forwarded-proto": "gopher",
    "x-forwarded-for": "6.6.6.6",
    "x-forwarded-port": "666",
    x_forwarded_host: "evil.test",
    "x-real-ip": "6.6.6.6",
    forwarded: "host=evil.test",
  });
  expect(headers).toMatchObject({
    host: "dash.example",
    "x-forwarded-host": "dash.example",
    "x-forwarded-proto": "https",
    "x-forwarded-for": "127.0.0.1",
  });
  expect(JSON.stringify(headers)).not.toMatch(/evil|6\.6\.6|666|gopher/);
});

test("headers by which Next's own parts speak to each other are not a client's to set", async () => {
  const reserved = {
    "next-action": "x",
    "next-resume": "1",
    "x-middleware-subrequest": "proxy:proxy",
    "x-middleware-rewrite": "/",
    "x-invoke-path": "/",
    "x-matched-path": "/",
    "x-nonce": "mine",
    "x-now-route-matches": "1",
  };
  for (const path of ["/connectors", "/api/health"]) {
    const headers = await pass(path, reserved);
    expect(Object.keys(headers).filter((name) => name in reserved)).toEqual([]);
  }
  const ofPages = { rsc: "1", "next-router-prefetch": "1", "x-nextjs-data": "1" };
  expect(await pass("/connectors", ofPages)).toMatchObject(ofPages);
  expect(await pass("/api/health", ofPages)).not.toHaveProperty("rsc");
});

test.each([
  ["//evil.test", 404],
  ["/a/../b", 404],
  ["/a/%2e%2e/b", 404],
  ["/a\\b", 404],
  ["/%ff", 400],
  ["http://169.254.169.254/", 400],
])("the address %s is turned away before Next reads it", async (path, status) => {
  expect(await pass(path, {})).toEqual({ status });
});

test.each([
  ["/oauth/callback?code=secret&state=s%26t&iss=x", "/oauth/callback?state=s%26t"],
  ["/oauth/callback/?code=secret", "/oauth/callback/"],
  ["/oauth/callback?state=a&state=b&error=denied", "/oauth/callback?state=a&state=b"],
  ["/oauth/callback?_rsc=1&code=secret", "/oauth/callback"],
  ["/api/auth/callback/cargo?code=c&state=s", "/api/auth/callback/cargo?code=c&state=s"],
  ["/connectors?code=c", "/connectors?code=c"],
])("of %s Next is given %s", (url, left) => {
  const incoming = Object.assign(new IncomingMessage(new Socket()), { url });
  hideCode(incoming);
  expect(incoming.url).toBe(left);
});
