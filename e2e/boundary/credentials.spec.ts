import { findLeaks } from "../rig/canary";
import { expect, expectNoLeaks, test, workspace } from "./boundary-test";

const mark = { $secret: "set" };
const path = (uuid: string) => `connection/connectors/${uuid}`;

/** Twenty shapes in which a credential can lie in a config, under names that give nothing away. */
function hidingPlaces(secret: (kind: string) => string): Record<string, unknown> {
  return {
    apiKey: secret("apiKey"),
    note: secret("note"),
    username: secret("username"),
    host: secret("host"),
    url: `https://hooks.test/${secret("path")}`,
    baseUrl: `https://host.test/?q=${secret("query")}`,
    endpoint: `https://user:${secret("userinfo")}@host.test/`,
    region: `eu#${secret("fragment")}`,
    list: [secret("item"), [secret("deeper")]],
    nested: { deeper: { deepest: { label: secret("nested") } } },
    items: [{ name: "x", value: secret("value") }],
    unicode: `ключ ${secret("unicode")}`,
    multiline: `-----BEGIN KEY-----\n${secret("pem")}\n-----END KEY-----`,
    json: JSON.stringify({ key: secret("json") }),
    "odd key": secret("odd"),
    "": secret("empty"),
    $secret: secret("dollar"),
    mode: secret("mode"),
    type: secret("type"),
    database: secret("database"),
  };
}

test("of a config no credential comes out, by whatever way the connector does", async ({
  signedIn,
  rig,
}) => {
  const { cargo } = rig;
  const connector = cargo.addConnector(hidingPlaces((kind) => cargo.secret(kind)));
  const received = () => signedIn.received.join("\n");

  const listed = await signedIn.cargo("connection/connectors/list", { workspace });
  const detail = await signedIn.cargo(path(connector.uuid), { workspace });
  const config = (detail.json().connector as { config: Record<string, unknown> }).config;
  expect(listed.status + detail.status).toBe(400);
  expect(config.apiKey).toEqual(mark);
  expect(Object.keys(config)).toEqual(Object.keys(connector.config as object));

  const created = await signedIn.cargo("connection/connectors", {
    workspace,
    headers: { "idempotency-key": "leaks" },
    body: {
      name: "n",
      slug: "leaks",
      integrationSlug: "acme",
      config: { token: cargo.secret("typed") },
    },
  });
  expect(created.status).toBe(200);
  await signedIn.cargo(path(connector.uuid), {
    method: "PUT",
    workspace,
    body: { config: { ...config, mode: "x" } },
  });

  // Cargo's words in an error are for people; what else it puts there is not.
  cargo.override = ({ method }) =>
    method === "PUT"
      ? {
          status: 400,
          body: {
            errorMessage: "Bad key",
            reason: "x",
            config: connector.config,
            stack: cargo.secret("stack"),
          },
        }
      : undefined;
  const refused = await signedIn.cargo(path(connector.uuid), {
    method: "PUT",
    workspace,
    body: { config },
  });
  expect(refused.json()).toEqual({ errorMessage: "Bad key", reason: "x" });

  for (const raw of [
    `{"connector":{"config":"${cargo.secret("torn")}"`,
    `<html>${cargo.secret("page")}</html>`,
    `[${JSON.stringify(cargo.secret("list"))}]`,
  ]) {
    cargo.override = ({ path: asked }) => (asked.includes(connector.uuid) ? { raw } : undefined);
    expect((await signedIn.cargo(path(connector.uuid), { workspace })).status).toBe(502);
  }
  expectNoLeaks(cargo, received(), rig.dashboard.log());
});

test("the sweep itself finds a secret, whole or in pieces, however it is written", async ({
  rig,
}) => {
  const secret = rig.cargo.secret("control");
  rig.cargo.secrets.pop();
  for (const leak of [
    secret,
    Buffer.from(secret).toString("base64"),
    secret.slice(10, 34),
    encodeURIComponent(secret),
    Buffer.from(secret).toString("hex"),
  ]) {
    expect(findLeaks(`{"a":"${leak}"}`, secret)).not.toEqual([]);
  }
});

test("an edit of one field leaves every other byte of the config as it was", async ({
  signedIn,
  rig,
}) => {
  const config = {
    ...hidingPlaces((kind) => rig.cargo.secret(kind)),
    port: 5432,
    nothing: null,
    blank: "",
    list2: [],
    object: {},
    masked: "********",
    emoji: "🔑\u0000\u2028",
    no: false,
    fraction: 0.1,
  };
  const connector = rig.cargo.addConnector(config);
  const before = JSON.stringify(config);
  const seen = await signedIn.cargo(path(connector.uuid), { workspace });
  const { config: sent } = seen.json().connector as { config: Record<string, unknown> };
  const answer = await signedIn.cargo(path(connector.uuid), {
    method: "PUT",
    workspace,
    headers: { "if-match": seen.headers.etag ?? "" },
    body: { config: { ...sent, port: 5433 } },
  });
  expect(answer.status).toBe(200);
  const put = rig.cargo.asked.filter(({ method }) => method === "PUT").at(-1);
  expect(put?.body).toBe(`{"config":${before.replace('"port":5432', '"port":5433')}}`);
});

test("a number of 64 bits is kept digit by digit", async ({ signedIn, rig }) => {
  const connector = rig.cargo.addConnector({ key: rig.cargo.secret("key") });
  const raw = `{"connector":{"uuid":"${connector.uuid}","name":"n","integrationSlug":"acme","config":{"accountId":9007199254740993,"key":"k"}}}`;
  rig.cargo.override = ({ path: asked, method }) =>
    asked.includes(connector.uuid) && method === "GET" ? { raw } : undefined;
  const seen = await signedIn.cargo(path(connector.uuid), { workspace });
  const { config } = seen.json().connector as { config: Record<string, unknown> };
  await signedIn.cargo(path(connector.uuid), { method: "PUT", workspace, body: { config } });
  expect(rig.cargo.asked.at(-1)?.body).toBe('{"config":{"accountId":9007199254740993,"key":"k"}}');
});

test("a connector that Cargo nests too deeply is an unreadable answer, not a fault of ours", async ({
  signedIn,
  rig,
}) => {
  const connector = rig.cargo.addConnector({ key: "k" });
  const config = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
  const raw = `{"connector":{"uuid":"${connector.uuid}","name":"n","config":${config}}}`;
  rig.cargo.override = ({ path: asked }) => (asked.includes(connector.uuid) ? { raw } : undefined);
  for (const sent of [{}, { method: "PUT", body: { config: { a: mark } } }]) {
    const answer = await signedIn.cargo(path(connector.uuid), { workspace, ...sent });
    expect(answer.status).toBe(502);
    expect(answer.json()).toMatchObject({ reason: "badUpstream" });
  }
});

test("null clears, another value sets, and there is nothing to keep where nothing is", async ({
  signedIn,
  rig,
}) => {
  const connector = rig.cargo.addConnector({
    a: rig.cargo.secret("a"),
    b: rig.cargo.secret("b"),
    c: null,
  });
  const put = async (config: unknown) =>
    await signedIn.cargo(path(connector.uuid), { method: "PUT", workspace, body: { config } });
  expect((await put({ a: null, b: "new", c: null })).status).toBe(200);
  expect(connector.config).toEqual({ b: "new", c: null });
  const answer = await put({ d: mark });
  expect(answer.status).toBe(422);
  expect(connector.config).toEqual({ b: "new", c: null });
});

test("a change of what somebody else has changed is a 412, and changes nothing", async ({
  signedIn,
  rig,
}) => {
  const connector = rig.cargo.addConnector({ key: rig.cargo.secret("key") });
  const { etag = "" } = (await signedIn.cargo(path(connector.uuid), { workspace })).headers;
  connector.config = { key: rig.cargo.secret("changed") };
  for (const method of ["PUT", "DELETE"]) {
    const answer = await signedIn.cargo(path(connector.uuid), {
      method,
      workspace,
      headers: { "if-match": etag },
      ...(method === "PUT" && { body: { name: "mine" } }),
    });
    expect(answer.status).toBe(412);
    expect(answer.json()).toMatchObject({ reason: "staleConnector" });
  }
  expect(rig.cargo.asked.filter(({ method }) => method !== "GET")).toEqual([]);
  const fresh = (await signedIn.cargo(path(connector.uuid), { workspace })).headers.etag ?? "";
  expect(
    (
      await signedIn.cargo(path(connector.uuid), {
        method: "DELETE",
        workspace,
        headers: { "if-match": fresh },
      })
    ).status,
  ).toBe(204);
});

test("of fifty changes at once to one version one is made, and the others are told", async ({
  signedIn,
  rig,
}) => {
  const connector = rig.cargo.addConnector({ key: rig.cargo.secret("key") });
  const { etag = "" } = (await signedIn.cargo(path(connector.uuid), { workspace })).headers;
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      signedIn.cargo(path(connector.uuid), {
        method: "PUT",
        workspace,
        headers: { "if-match": etag },
        body: { name: `n${at}` },
      }),
    ),
  );
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, ...Array(49).fill(412)]);
  expect(rig.cargo.asked.filter(({ method }) => method === "PUT")).toHaveLength(1);
});

test.describe("creating a connector", () => {
  const body = (slug: string) => ({
    name: "n",
    slug,
    integrationSlug: "acme",
    config: { key: "k" },
  });
  const creations = (cargo: { asked: { method: string; path: string }[] }) =>
    cargo.asked.filter((asked) => asked.method === "POST" && asked.path.endsWith("/connectors"));

  test("twice with one key makes one, and gives both the same answer", async ({
    signedIn,
    rig,
  }) => {
    const create = () =>
      signedIn.cargo("connection/connectors", {
        workspace,
        body: body("once"),
        headers: { "idempotency-key": "once" },
      });
    const answers = await Promise.all(Array.from({ length: 20 }, create));
    answers.push(await create());
    expect(
      new Set(answers.map(({ status, text, headers }) => `${status} ${text} ${headers.etag}`)).size,
    ).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(creations(rig.cargo)).toHaveLength(1);
  });

  test("with a key that was used for another is refused", async ({ signedIn, rig }) => {
    const create = (slug: string) =>
      signedIn.cargo("connection/connectors", {
        workspace,
        body: body(slug),
        headers: { "idempotency-key": "other" },
      });
    expect((await create("first")).status).toBe(200);
    expect((await create("second")).status).toBe(422);
    expect(creations(rig.cargo)).toHaveLength(1);
  });

  test("after a refusal the same key may try again", async ({ signedIn, rig }) => {
    rig.cargo.override = ({ method }) =>
      method === "POST" ? { status: 400, body: { errorMessage: "Bad key" } } : undefined;
    const create = (slug: string) =>
      signedIn.cargo("connection/connectors", {
        workspace,
        body: body(slug),
        headers: { "idempotency-key": "retry" },
      });
    expect((await create("a")).json()).toEqual({ errorMessage: "Bad key" });
    rig.cargo.override = () => undefined;
    expect((await create("b")).status).toBe(200);
  });

  test("whose answer is lost is found again, not made again", async ({ signedIn, rig }) => {
    const dropAfterCommit = ({
      method,
      path: asked,
      body: text,
    }: {
      method: string;
      path: string;
      body: string;
    }) => {
      if (method !== "POST" || !asked.endsWith("/connectors")) return undefined;
      // Cargo's clock may be behind the dashboard's.
      Object.assign(rig.cargo.addConnector({ key: "k" }), JSON.parse(text), {
        createdAt: new Date(Date.now() - 5 * 60_000).toISOString(),
      });
      return { cut: "before" as const };
    };
    rig.cargo.override = dropAfterCommit;
    const create = () =>
      signedIn.cargo("connection/connectors", {
        workspace,
        body: body("lost"),
        headers: { "idempotency-key": "lost" },
      });
    const first = await create();
    expect(first.status).toBe(200);
    expect(first.json()).toMatchObject({ connector: { slug: "lost", config: { key: mark } } });
    expect((await create()).text).toBe(first.text);
    expect([...rig.cargo.connectors.values()].filter(({ slug }) => slug === "lost")).toHaveLength(
      1,
    );
    expect(creations(rig.cargo)).toHaveLength(1);
  });

  test("that didn't get through is tried again by the same key, once Cargo says that there is none", async ({
    signedIn,
    rig,
  }) => {
    rig.cargo.override = ({ method }) => (method === "POST" ? { cut: "before" } : undefined);
    const create = () =>
      signedIn.cargo("connection/connectors", {
        workspace,
        body: body("later"),
        headers: { "idempotency-key": "later" },
      });
    expect((await create()).status).toBe(503);
    rig.cargo.override = () => undefined;
    expect((await create()).status).toBe(200);
    expect([...rig.cargo.connectors.values()].filter(({ slug }) => slug === "later")).toHaveLength(
      1,
    );
  });
});

test("what a provider gave stays on the server until the connector has it, for one use", async ({
  signedIn,
  another,
  rig,
}) => {
  const value = rig.cargo.secret("oauth");
  const extra = rig.cargo.secret("extra");
  rig.cargo.override = ({ path: asked }) =>
    asked.endsWith("completeOauth")
      ? { body: { value: { refresh_token: value }, extraValues: { instance: extra } } }
      : undefined;
  const complete = await signedIn.cargo("connection/integrations/acme/completeOauth", {
    workspace,
    body: { params: { code: "c" } },
  });
  const held = complete.json() as { value: unknown; extraValues: Record<string, unknown> };
  expect(held.value).toEqual({ $secret: expect.stringMatching(/^[\w-]{43}$/) });

  const draft = {
    name: "n",
    slug: "oauth",
    integrationSlug: "acme",
    config: { oauth: held.value, ...held.extraValues },
  };
  const elsewhere = await signedIn.cargo("connection/connectors", {
    workspace,
    body: { ...draft, integrationSlug: "other" },
  });
  expect(elsewhere.status).toBe(422);
  const thief = another();
  await thief.signInWithToken(
    rig.cargo.accept(rig.cargo.secret("thief"), ["10000000-0000-4000-8000-000000000002"]),
  );
  expect((await thief.cargo("connection/connectors", { body: draft })).status).toBe(422);

  expect((await signedIn.cargo("connection/connectors", { workspace, body: draft })).status).toBe(
    200,
  );
  expect(
    JSON.parse(rig.cargo.asked.filter(({ method }) => method === "POST").at(-1)?.body ?? ""),
  ).toMatchObject({
    config: { oauth: { refresh_token: value }, instance: extra },
  });
  expect(
    (
      await signedIn.cargo("connection/connectors", {
        workspace,
        body: { ...draft, slug: "again" },
      })
    ).status,
  ).toBe(422);
});
