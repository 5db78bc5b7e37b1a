import { firstWorkspace, foreignWorkspace, secondWorkspace } from "../rig/stub-cargo";
import { expect, test } from "./boundary-test";

const list = "connection/connectors/list";

test("a workspace that isn't the user's is not asked for, by whatever name", async ({
  signedIn,
  rig,
}) => {
  for (const [named, status] of [
    [foreignWorkspace, 404],
    ["not-a-uuid", 400],
    [`${firstWorkspace}, ${foreignWorkspace}`, 400],
    ["../x", 400],
  ] as const) {
    expect({ named, status: (await signedIn.cargo(list, { workspace: named })).status }).toEqual({
      named,
      status,
    });
  }
  expect(rig.cargo.askedFor(/connectors/)).toEqual([]);
});

test("with several workspaces a call must name one; with one it needn't", async ({
  signedIn,
  another,
  rig,
}) => {
  expect((await signedIn.cargo(list)).status).toBe(400);
  expect((await signedIn.cargo("userManagement/users/current")).status).toBe(200);
  expect((await signedIn.cargo("workspaceManagement/workspaces/list")).status).toBe(200);
  const single = another();
  await single.signInWithToken(rig.cargo.accept(rig.cargo.secret("single"), [secondWorkspace]));
  expect((await single.cargo(list)).status).toBe(200);
  expect(rig.cargo.asked.at(-1)?.headers["selected-workspace-uuid"]).toBe(secondWorkspace);
});

test("a workspace granted a moment ago is found", async ({ another, rig }) => {
  const token = rig.cargo.secret("granted");
  rig.cargo.accept(token, [firstWorkspace]);
  const browser = another();
  await browser.signInWithToken(token);
  expect((await browser.cargo(list)).status).toBe(200);
  rig.cargo.tokens.set(token, [firstWorkspace, secondWorkspace]);
  await expect
    .poll(async () => (await browser.cargo(list, { workspace: secondWorkspace })).status, {
      timeout: 8_000,
    })
    .toBe(200);
});

test("several people in several workspaces at once never see a byte of each other's", async ({
  another,
  rig,
}) => {
  const people = await Promise.all(
    [
      [firstWorkspace],
      [secondWorkspace],
      [firstWorkspace, secondWorkspace],
      [foreignWorkspace],
    ].map(async (workspaces, at) => {
      const browser = another();
      await browser.signInWithToken(rig.cargo.accept(rig.cargo.secret(`person${at}`), workspaces));
      return { browser, workspaces };
    }),
  );
  const connectors = [firstWorkspace, secondWorkspace, foreignWorkspace].map((workspaceUuid) =>
    rig.cargo.addConnector({ host: "h" }, workspaceUuid),
  );
  rig.cargo.asked.length = 0;
  const calls = Array.from({ length: 10 }, () =>
    people.flatMap(({ browser, workspaces }) =>
      connectors.flatMap((connector) =>
        [firstWorkspace, secondWorkspace, foreignWorkspace].map(async (workspace) => {
          const detail = await browser.cargo(`connection/connectors/${connector.uuid}`, {
            workspace,
          });
          const isTheirs = workspaces.includes(workspace) && connector.workspaceUuid === workspace;
          expect(detail.status).toBe(isTheirs ? 200 : 404);
          if (!isTheirs) expect(detail.text).not.toContain(connector.uuid);
        }),
      ),
    ),
  );
  await Promise.all(calls.flat());
  const asked = rig.cargo.askedFor(/^\/v1\/connection/);
  expect(asked.length).toBeGreaterThan(100);
  for (const { headers } of asked) {
    const allowed = rig.cargo.tokens.get(headers.authorization?.replace("Bearer ", "") ?? "");
    expect(allowed).toContain(headers["selected-workspace-uuid"]);
  }
});

test("the catalogue, icons and drafts of one are not another's", async ({ another, rig }) => {
  const [mine, theirs] = [another(), another()];
  await mine.signInWithToken(rig.cargo.accept(rig.cargo.secret("mine"), [firstWorkspace]));
  await theirs.signInWithToken(rig.cargo.accept(rig.cargo.secret("theirs"), [secondWorkspace]));
  rig.cargo.override = ({ path, headers }) => {
    const slug = `of-${headers["selected-workspace-uuid"]}`;
    if (path.endsWith("integrations/list")) {
      return { body: { integrations: [{ slug, name: "x", icon: "<svg></svg>" }] } };
    }
    const customIntegration = { uuid: firstWorkspace, kind: "external" };
    return path.endsWith("customIntegrations") ? { body: { customIntegration } } : undefined;
  };
  // Another test's catalogue may still be known to the server: a custom integration makes it ask again.
  for (const browser of [mine, theirs]) {
    const body = { kind: "external", baseUrl: "https://x.test" };
    expect((await browser.cargo("connection/customIntegrations", { body })).status).toBe(200);
  }
  const catalogueOf = async (browser: typeof mine) =>
    (await browser.send("/api/dashboard/catalogue")).text;
  expect(await catalogueOf(mine)).toContain(firstWorkspace);
  expect(await catalogueOf(theirs)).toContain(secondWorkspace);
  expect(await catalogueOf(theirs)).not.toContain(firstWorkspace);
  const iconOf = async (browser: typeof mine, slug: string, workspace: string) =>
    (await browser.send(`/api/dashboard/icons/of-${slug}?workspace=${workspace}`)).status;
  expect(await iconOf(mine, firstWorkspace, firstWorkspace)).toBe(200);
  expect(await iconOf(theirs, firstWorkspace, firstWorkspace)).toBe(404);
  expect(await iconOf(theirs, firstWorkspace, secondWorkspace)).toBe(404);
  expect(await iconOf(theirs, secondWorkspace, secondWorkspace)).toBe(200);

  expect(
    (await mine.send("/api/dashboard/drafts/form", { method: "PUT", body: { text: "mine" } }))
      .status,
  ).toBe(204);
  expect((await mine.send("/api/dashboard/drafts/form")).json()).toEqual({ text: "mine" });
  expect((await theirs.send("/api/dashboard/drafts/form")).status).toBe(204);
  const foreign = { headers: { "selected-workspace-uuid": firstWorkspace } };
  expect((await theirs.send("/api/dashboard/drafts/form", foreign)).status).toBe(404);
  expect((await mine.send("/api/dashboard/drafts/form", { method: "DELETE" })).status).toBe(204);
  expect((await mine.send("/api/dashboard/drafts/form")).status).toBe(204);
});

test("a shared graph has a key that the server chose, is found by the workspace alone, and can't be written over", async ({
  signedIn,
  another,
  rig,
}) => {
  const headers = { "selected-workspace-uuid": firstWorkspace };
  const share = async (body: Record<string, unknown>) =>
    await signedIn.send("/api/dashboard/shared-graphs", { headers, body });
  const shared = await share({ nodes: ["mine"], key: "10000000-0000-1000-8000-000000000001" });
  expect(shared.status).toBe(201);
  const key = String(shared.json().key);
  expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  const path = `/api/dashboard/shared-graphs/${key}`;
  for (const method of ["PUT", "POST", "DELETE", "PATCH"]) {
    expect((await signedIn.send(path, { method, headers, body: {} })).status).toBe(405);
  }
  expect((await share({ nodes: ["other"] })).json().key).not.toBe(key);

  const colleague = another();
  await colleague.signInWithToken(
    rig.cargo.accept(rig.cargo.secret("colleague"), [firstWorkspace]),
  );
  expect((await colleague.send(path)).json()).toMatchObject({ nodes: ["mine"] });
  const stranger = another();
  await stranger.signInWithToken(rig.cargo.accept(rig.cargo.secret("stranger"), [secondWorkspace]));
  expect((await stranger.send(path)).status).toBe(404);
  expect((await stranger.send(path, { headers })).status).toBe(404);
  expect((await another().send(path, { headers })).status).toBe(401);
});

test("no health is kept of connectors that are none of the workspace's", async ({
  signedIn,
  rig,
}) => {
  const headers = { "selected-workspace-uuid": firstWorkspace };
  const foreign = rig.cargo.addConnector({ host: "h" }, foreignWorkspace);
  const uuids = [foreign.uuid, "20000000-0000-4000-8000-00000000dead"];
  const path = "/api/dashboard/health-probes";
  const probed = await signedIn.send(path, { headers, body: { uuids } });
  expect(probed.json()).toEqual({ healths: {} });
  const kept = (await signedIn.send(path, { headers })).json().healths as Record<string, unknown>;
  for (const uuid of uuids) expect(kept).not.toHaveProperty(uuid);
});
