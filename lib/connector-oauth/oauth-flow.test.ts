import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { bindCargo } from "@/lib/bff/with-session";
import { createCargo } from "@/lib/cargo/client";
import { createSession, findSession, type Session } from "@/lib/session/session-store";
import { drafts } from "@/lib/store/drafts";
import { beginOauth } from "./begin-oauth";
import { finishOauth } from "./complete-oauth";
import { browserCookieName } from "./oauth-transaction";

const workspaceUuid = "a0000000-0000-4000-8000-000000000001";
const connectorUuid = "c0000000-0000-4000-8000-000000000001";
const callback = "https://dash.example/oauth/callback";
const credential = "CNRY_oauth_0123456789abcdef0123456789abcdef";

vi.stubEnv("NEXTAUTH_URL", "https://dash.example");
vi.stubEnv("NEXTAUTH_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
vi.stubEnv("DATA_DIR", mkdtempSync(join(tmpdir(), "cargo-oauth-")));
vi.stubEnv("LOG_LEVEL", "silent");

/** A Cargo with one workspace and one connector, which notes what it was asked. */
let asked: { call: string; body: Record<string, unknown> }[] = [];
let states = 0;
const stored = {
  uuid: connectorUuid,
  name: "HubSpot",
  slug: "hubspot",
  integrationSlug: "hubspot",
  config: { method: "oauth", oauth: "old-token", region: "eu" },
};

const answers: Record<string, (body: Record<string, unknown>) => unknown> = {
  "GET /v1/workspaceManagement/workspaces/list": () => ({
    workspaces: [{ uuid: workspaceUuid, name: "Northwind" }],
  }),
  "POST /v1/connection/integrations/hubspot/initiateOauth": () => {
    states += 1;
    const url = new URL("https://app.hubspot.com/oauth/authorize");
    url.searchParams.set("state", `state-${states}`);
    url.searchParams.set("redirect_uri", callback);
    return { consentUrl: url.href };
  },
  "POST /v1/connection/integrations/hubspot/completeOauth": () => ({
    value: credential,
    extraValues: { hubId: "24801190" },
  }),
  "POST /v1/connection/connectors": (body) => ({
    connector: { ...body, uuid: "d0000000-0000-4000-8000-000000000001" },
  }),
  [`GET /v1/connection/connectors/${connectorUuid}`]: () => ({ connector: stored }),
  [`PUT /v1/connection/connectors/${connectorUuid}`]: (body) => ({
    connector: { ...stored, ...body },
  }),
};

const cargoServer = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  const call = `${request.method} ${request.url}`;
  const body = text === "" ? {} : JSON.parse(text);
  asked.push({ call, body });
  const answer = answers[call];
  response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
  response.end(JSON.stringify(answer ? answer(body) : { errorMessage: "Not here." }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => cargoServer.listen(0, "localhost", resolve));
  const { port } = cargoServer.address() as AddressInfo;
  vi.stubEnv("CARGO_API_URL", `http://localhost:${port}`);
});
afterAll(() => cargoServer.close());
beforeEach(() => {
  asked = [];
});
afterEach(() => vi.useRealTimers());

const completions = () => asked.filter(({ call }) => call.endsWith("completeOauth"));
const calls = (start: string) => asked.filter(({ call }) => call.startsWith(start));

async function signIn(): Promise<Session> {
  const user = { uuid: "u", name: "Ada", email: "ada@test" };
  const { id } = await createSession({ user, signInKind: "token", accessToken: "token" });
  const session = await findSession(id);
  if (!session) throw new Error("no session");
  return session;
}

type Target = Parameters<typeof beginOauth>[1]["target"];

const newConnector: Target = {
  kind: "create",
  draft: { name: "HubSpot", slug: "hubspot_2", integrationSlug: "hubspot", config: {} },
  idempotencyKey: "key",
};

async function begin(session: Session, target: Target = newConnector) {
  const binding = bindCargo(session, new Request("https://dash.example/"), workspaceUuid);
  const context = { cargo: createCargo(binding), session, workspaceUuid, requestId: "r" };
  return await beginOauth(context, { integrationSlug: "hubspot", oauthPath: ["oauth"], target });
}

/** The browser comes back with what the provider gave it. */
async function comeBack(
  session: Session,
  { browser, state }: { browser: string; state: string },
  change: { query?: string; headers?: Record<string, string>; address?: string } = {},
) {
  const request = new Request("https://dash.example/api/dashboard/connector-oauth/complete", {
    headers: { cookie: `${browserCookieName()}=${browser}`, ...change.headers },
  });
  const address = change.address ?? `${callback}?state=${state}&${change.query ?? "code=c-1"}`;
  return await finishOauth({ request, requestId: "r", session, address });
}

test("what was allowed becomes a connector, and the browser learns everything but the credential", async () => {
  const session = await signIn();
  const begun = await begin(session);
  const connected = await comeBack(session, begun, { query: "code=c-1&hub=eu" });
  expect(completions()[0]?.body).toEqual({
    params: { state: begun.state, code: "c-1", hub: "eu" },
  });
  expect(calls("POST /v1/connection/connectors")[0]?.body).toMatchObject({
    slug: "hubspot_2",
    config: { oauth: credential, hubId: "24801190" },
  });
  expect(connected).toMatchObject({
    workspaceName: "Northwind",
    account: "24801190",
    created: true,
  });
  expect(JSON.stringify([begun, connected])).not.toContain("CNRY");
});

test("reconnecting changes the account of the same connector and nothing else", async () => {
  const session = await signIn();
  const begun = await begin(session, { kind: "update", connectorUuid, change: {} });
  const connected = await comeBack(session, begun);
  expect(connected).toMatchObject({ connectorUuid, created: false });
  expect(calls("PUT")[0]?.body).toEqual({
    config: { method: "oauth", oauth: credential, region: "eu", hubId: "24801190" },
  });
});

test("an unsaved edit goes along with reconnecting, untouched secrets kept", async () => {
  const session = await signIn();
  const change = { name: "New", config: { region: "us", oauth: { $secret: "set" } } };
  const begun = await begin(session, { kind: "update", connectorUuid, change });
  await comeBack(session, begun);
  expect(calls("PUT")[0]?.body).toEqual({
    name: "New",
    config: { region: "us", oauth: credential, hubId: "24801190" },
  });
});

test("when the connector is refused, the account that was allowed waits in the form's draft", async () => {
  const session = await signIn();
  const place = { userUuid: "u", workspaceUuid, key: "connector-1" };
  await drafts.set(place, { draft: { name: "HubSpot", config: { method: "oauth" } } });
  const refused = { idempotencyKey: "refused", draftKey: place.key };
  const begun = await begin(session, { ...newConnector, ...refused } as Target);
  const create = "POST /v1/connection/connectors";
  const { [create]: usual } = answers;
  delete answers[create];
  await expect(comeBack(session, begun)).rejects.toMatchObject({ message: "Not here." });
  const kept = await drafts.get(place);
  const mark = { $secret: expect.stringMatching(/^[\w-]{43}$/) };
  expect(kept).toEqual({
    draft: { name: "HubSpot", config: { method: "oauth", oauth: mark, hubId: mark } },
  });
  if (usual) answers[create] = usual;
});

test("a return is good once", async () => {
  const session = await signIn();
  const begun = await begin(session);
  await comeBack(session, begun);
  await expect(comeBack(session, begun)).rejects.toMatchObject({ reason: "replayed" });
  expect(completions()).toHaveLength(1);
});

test("of many returns at the same moment one is heard", async () => {
  const session = await signIn();
  const begun = await begin(session);
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => comeBack(session, begun)),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(completions()).toHaveLength(1);
});

test("after ten minutes it is too late, and the person is told so", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const session = await signIn();
  const begun = await begin(session);
  vi.setSystemTime(Date.now() + 10 * 60_000 + 1);
  await expect(comeBack(session, begun)).rejects.toMatchObject({ reason: "expired" });
  expect(completions()).toEqual([]);
});

test("a denial connects nothing and can't be turned into a consent", async () => {
  const session = await signIn();
  const begun = await begin(session);
  const denied = comeBack(session, begun, { query: "error=access_denied" });
  await expect(denied).rejects.toMatchObject({ reason: "denied" });
  await expect(comeBack(session, begun)).rejects.toMatchObject({ reason: "replayed" });
  expect(completions()).toEqual([]);
});

test("nobody else can finish it, and their trying doesn't use it up", async () => {
  const session = await signIn();
  const begun = await begin(session);
  const stranger = await signIn();
  await expect(comeBack(stranger, begun)).rejects.toMatchObject({ reason: "otherSession" });
  await expect(comeBack(session, { ...begun, browser: "x".repeat(43) })).rejects.toMatchObject({
    reason: "otherTab",
  });
  await expect(
    comeBack(session, begun, {
      headers: { "selected-workspace-uuid": "b0000000-0000-4000-8000-000000000002" },
    }),
  ).rejects.toMatchObject({ reason: "otherWorkspace" });
  await expect(
    comeBack(session, begun, { address: `https://evil.example/?state=${begun.state}&code=c` }),
  ).rejects.toMatchObject({ reason: "otherAddress" });
  await expect(comeBack(session, begun, { query: "code=a&code=b" })).rejects.toMatchObject({
    reason: "otherAddress",
  });
  expect(completions()).toEqual([]);

  await expect(comeBack(session, begun)).resolves.toMatchObject({ created: true });
});

test.each(["?state=made-up&code=c", "?code=c", "", "?state=a&state=b"])(
  "a return that nobody began (%s) reaches nothing",
  async (query) => {
    const session = await signIn();
    const address = callback + query;
    await expect(comeBack(session, { browser: "x", state: "" }, { address })).rejects.toMatchObject(
      { reason: "unknownState" },
    );
    expect(asked).toEqual([]);
  },
);

test("of two connections under way the newer one counts", async () => {
  const session = await signIn();
  const first = await begin(session);
  const second = await begin(session);
  // The browser has one cookie: that of the second.
  const { browser } = second;
  await expect(comeBack(session, { ...first, browser })).rejects.toMatchObject({
    reason: "otherTab",
  });
  await expect(comeBack(session, second)).resolves.toMatchObject({ created: true });
});
