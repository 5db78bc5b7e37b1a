import type { APIRequestContext } from "@playwright/test";
import { expect, northwind, test } from "../test";

type Ask = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
};
type Row = readonly [promise: string, ask: Ask, status: number, reason?: string];

const missing = "00000000-0000-4000-8000-00000000dead";
const draft = { name: "By HTTP", slug: "by_http", integrationSlug: "http", config: {} };
const create = { method: "POST", path: "connection/connectors", body: draft };

const rows: readonly Row[] = [
  ["a known call is answered", { path: "connection/connectors/list" }, 200],
  ["an unknown call is a 404", { path: "storage/models/list" }, 404],
  ["another method is a 405", { method: "PATCH", path: "connection/connectors/list" }, 405],
  ["another workspace is a 404", named({ "selected-workspace-uuid": missing }), 404],
  ["no uuid is bad input", named({ "selected-workspace-uuid": "x" }), 400],
  ["a missing connector is Cargo's 404", at(missing), 404, "connectorNotFound"],
  ["a missing name is bad input", { ...create, body: { ...draft, name: undefined } }, 400],
  ["a slug with a dash is bad input", { ...create, body: { ...draft, slug: "a-b" } }, 400],
  ["a body of 300 KB is too large", { ...create, body: { ...draft, x: "x".repeat(3e5) } }, 413],
  ["nothing to keep is a 422", { ...create, body: keeping("apiKey") }, 422],
  ["another origin is refused", from({ origin: "https://evil.example" }), 403, "crossOrigin"],
  ["a foreign site is refused", from({ "sec-fetch-site": "cross-site" }), 403, "crossOrigin"],
  ["a sibling site is refused", from({ "sec-fetch-site": "same-site" }), 403, "crossOrigin"],
  ["a form is refused", from({ "content-type": "text/plain" }), 403, "crossOrigin"],
];

test.describe("signed in", () => {
  test.beforeEach(async ({ signInWithToken }) => signInWithToken());

  test("each answer has its status and reason, in Cargo's shape and never as a page", async ({
    page,
    stack,
  }) => {
    for (const [promise, ask, status, reason] of rows) {
      const { type, data, ...answer } = await call(page.request, stack.url, ask);
      expect({ promise, status: answer.status, type }).toEqual({
        promise,
        status,
        type: "application/json; charset=utf-8",
      });
      if (reason) expect(data).toMatchObject({ reason });
      if (status >= 400) expect(data).toMatchObject({ errorMessage: expect.any(String) });
    }
  });

  test("a secret never leaves; its mark keeps what is stored, another value sets it", async ({
    page,
    stack,
    sandbox,
  }) => {
    const ask = (request: Ask) => call(page.request, stack.url, request);
    const { connectors } = (await sandbox.state()) as { connectors: Stored[] };
    const stored = connectors.find(({ slug }) => slug === "apollo_sdr");
    expect(stored).toBeDefined();
    const { uuid = "", config = {} } = stored ?? {};
    const [[name, secret] = ["", ""]] = Object.entries(config).filter(
      ([, value]) => typeof value === "string" && value.length > 8,
    );
    const now = async () =>
      ((await sandbox.state()) as { connectors: Stored[] }).connectors.find(
        (one) => one.uuid === uuid,
      )?.config;

    const seen = await ask(at(uuid));
    expect(seen.text).not.toContain(String(secret));
    expect(seen.data).toMatchObject({ connector: { config: { [name]: { $secret: "set" } } } });

    const change = (value: unknown) =>
      ask({ ...at(uuid), method: "PUT", body: { config: { ...config, [name]: value } } });
    expect((await change({ $secret: "set" })).status).toBe(200);
    expect(await now()).toEqual(config);
    expect((await change("another-value-0001")).text).not.toContain("another-value-0001");
    expect(await now()).toEqual({ ...config, [name]: "another-value-0001" });
  });

  test("a stale if-match changes nothing, a fresh one does", async ({ page, stack, sandbox }) => {
    const ask = (request: Ask) => call(page.request, stack.url, request);
    const { connectors } = (await sandbox.state()) as { connectors: Stored[] };
    const uuid = connectors.find(({ slug }) => slug === "http_relay")?.uuid ?? "";
    const { etag = "" } = await ask(at(uuid));
    const rename = (name: string, ifMatch: string) =>
      ask({ ...at(uuid), method: "PUT", headers: { "if-match": ifMatch }, body: { name } });

    const renamed = await rename("Renamed once", etag);
    expect(renamed.status).toBe(200);
    const stale = { status: 412, data: { reason: "staleConnector" } };
    expect(await rename("Renamed twice", etag)).toMatchObject(stale);
    const remove = { ...at(uuid), method: "DELETE", headers: { "if-match": etag } };
    expect(await ask(remove)).toMatchObject(stale);
    expect(await ask(at(uuid))).toMatchObject({
      etag: renamed.etag,
      data: { connector: { name: "Renamed once" } },
    });
  });

  test("one idempotency-key makes one connector, and gives one answer", async ({ page, stack }) => {
    const headers = { "idempotency-key": "contract-1" };
    const body = { name: "Once", slug: "once", integrationSlug: "apolloio" };
    const ask = { ...create, body, headers };
    const [first, second] = await Promise.all([
      call(page.request, stack.url, ask),
      call(page.request, stack.url, ask),
    ]);
    expect(first.status).toBe(200);
    expect(second).toEqual(first);
    const list = await call(page.request, stack.url, { path: "connection/connectors/list" });
    const { connectors } = list.data as { connectors: Stored[] };
    expect(connectors.filter(({ slug }) => slug === "once")).toHaveLength(1);
  });

  for (const [what, fault, status, reason] of [
    ["a page instead of JSON", { status: 200, body: "<h1>hi</h1>" }, 502, "badUpstream"],
    ["a gateway's page", { status: 502, body: "<h1>hi</h1>" }, 502, "badUpstream"],
    ["a machine under repair", { status: 503, body: "" }, 503, "unavailable"],
    ["too much asked", { status: 429, body: "", retryAfter: 7 }, 429, undefined],
  ] as const) {
    test(`${what} from Cargo is a ${status}`, async ({ page, stack, sandbox }) => {
      const path = "/v1/connection/integrations/list";
      await sandbox.fault({ path, contentType: "text/html", ...fault });
      const answer = await call(page.request, stack.url, { path: "connection/integrations/list" });
      expect(answer).toMatchObject({ status, ...(reason && { data: { reason } }) });
      expect(answer.text).not.toContain("<h1>");
      if (status === 429) expect(answer.retryAfter).toBe("7");
    });
  }
});

test("signed out every known call is a 401, and both health addresses answer", async ({
  request,
  stack,
}) => {
  const answer = await call(request, stack.url, { path: "connection/connectors/list" });
  expect(answer).toMatchObject({ status: 401, data: { reason: "sessionExpired" } });
  expect(await (await request.get("/api/health")).json()).toEqual({ status: "ok" });
  expect((await request.get("/api/ready")).status()).toBe(200);
});

type Stored = { uuid: string; slug: string; config?: Record<string, unknown> };

function at(uuid: string): Ask {
  return { path: `connection/connectors/${uuid}` };
}

function named(headers: Record<string, string>): Ask {
  return { path: "connection/connectors/list", headers };
}

function from(headers: Record<string, string>): Ask {
  return { ...create, headers };
}

function keeping(name: string) {
  return { ...draft, config: { [name]: { $secret: "set" } } };
}

/** As a script of the dashboard's own page would ask; `headers` override. */
async function call(request: APIRequestContext, origin: string, ask: Ask) {
  const { method = "GET", path, headers, body } = ask;
  const answer = await request.fetch(`/api/cargo/v1/${path}`, {
    method,
    maxRedirects: 0,
    headers: {
      "selected-workspace-uuid": northwind.uuid,
      ...(method !== "GET" && { origin }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { data: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const { "content-type": type = "", etag, "retry-after": retryAfter } = answer.headers();
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    data = undefined;
  }
  return { status: answer.status(), type, etag, retryAfter, text, data };
}
