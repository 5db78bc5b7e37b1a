import type { BrowserLike } from "../rig/browser-like";
import { foreignWorkspace } from "../rig/stub-cargo";
import { expect, type Rig, test, workspace } from "./boundary-test";

const path = "/api/dashboard/config-checks";
const evilText = `${"a".repeat(60)}!`;

const jsonSchemas: Record<string, unknown> = {
  good: { type: "object", required: ["a"], properties: { a: { type: "string" } } },
  evil: { type: "object", properties: { a: { type: "string", pattern: "^(a+)+$" } } },
  endless: {
    $ref: "#/$defs/l0",
    $defs: Object.fromEntries(
      Array.from({ length: 40 }, (_, level) => [
        `l${level}`,
        { allOf: Array.from({ length: 8 }, () => ({ $ref: `#/$defs/l${level + 1}` })) },
      ]),
    ),
  },
  deep: "too deep to be written by JSON.stringify",
};

/** An integration whose author means harm with most of its actions. */
function serveIntegration(rig: Rig): void {
  const actions = Object.fromEntries(
    Object.entries(jsonSchemas).map(([name, jsonSchema]) => [name, { config: { jsonSchema } }]),
  );
  const deep = `${'{"items":'.repeat(5_000)}{}${"}".repeat(5_000)}`;
  const raw = JSON.stringify({ integration: { slug: "theirs", actions } }).replace(
    JSON.stringify(jsonSchemas.deep),
    deep,
  );
  rig.cargo.override = ({ path: asked }) =>
    asked.endsWith("/integrations/theirs") ? { raw } : undefined;
}

const inWorkspace = { "selected-workspace-uuid": workspace };
const bodyFor = (actionSlug: string, config: unknown) => ({
  action: { kind: "connector", integrationSlug: "theirs", actionSlug },
  config,
});
const check = (browser: BrowserLike, actionSlug: string, config: unknown) =>
  browser.send(path, { headers: inWorkspace, body: bodyFor(actionSlug, config) });

test("a config is checked against the schema that Cargo has, not one that comes with it", async ({
  signedIn,
  rig,
}) => {
  serveIntegration(rig);
  const body = { ...bodyFor("good", { a: 1 }), schema: true, jsonSchema: true };
  const answer = await signedIn.send(path, { headers: inWorkspace, body });
  expect(answer.status).toBe(200);
  expect(answer.json()).toEqual({
    outcome: "checked",
    problems: [{ path: ["a"], keyword: "type", message: "Must be text." }],
  });
  const fine = await check(signedIn, "good", { a: "x" });
  expect(fine.json()).toEqual({ outcome: "checked", problems: [] });
});

test("who has no session, another page, a workspace of others or no such action gets no check", async ({
  signedIn,
  another,
  rig,
}) => {
  serveIntegration(rig);
  const body = bodyFor("good", {});
  expect((await another().send(path, { headers: inWorkspace, body })).status).toBe(401);
  const headers = { ...inWorkspace, origin: "https://evil.test", "sec-fetch-site": "cross-site" };
  expect((await signedIn.send(path, { headers, body })).status).toBe(403);
  const foreign = { "selected-workspace-uuid": foreignWorkspace };
  expect((await signedIn.send(path, { headers: foreign, body })).status).toBe(404);
  expect((await signedIn.send(path, { body })).status).toBe(400);
  expect(rig.cargo.askedFor(/integrations\/theirs/)).toEqual([]);

  const missing = await check(signedIn, "constructor", {});
  expect([missing.status, missing.json().reason]).toEqual([404, "actionNotFound"]);
  expect((await check(signedIn, "good", [])).status).toBe(400);
  expect((await check(signedIn, "good", { text: "x".repeat(256 * 1024) })).status).toBe(413);
});

test("while a pattern or a schema that never ends is being checked, everything else is as quick as ever", async ({
  signedIn,
  rig,
}) => {
  serveIntegration(rig);
  expect((await check(signedIn, "good", { a: "x" })).status).toBe(200);
  rig.cargo.asked.length = 0;
  const evil = [
    check(signedIn, "evil", { a: evilText }),
    check(signedIn, "endless", {}),
    check(signedIn, "evil", { a: evilText }),
  ];
  let running = evil.length;
  for (const one of evil) void one.then(() => (running -= 1));
  await expect.poll(() => rig.cargo.askedFor(/integrations\/theirs/).length).toBe(3);

  const times: number[] = [];
  while (running > 0) {
    const began = performance.now();
    const answers = await Promise.all([
      signedIn.send("/api/health"),
      signedIn.cargo("connection/connectors/list", { workspace }),
    ]);
    times.push(performance.now() - began);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  }
  expect(times.length).toBeGreaterThan(5);
  // A check that held the process would hold it for the whole 1.5 s of its limit.
  expect(Math.max(...times)).toBeLessThan(1_000);

  const verdicts = (await Promise.all(evil)).map((answer) => answer.json());
  for (const verdict of verdicts) expect(verdict.outcome).toBe("unchecked");
  expect(verdicts[0]).toEqual({ outcome: "unchecked", reason: "timeout" });
  const after = await check(signedIn, "good", { a: "x" });
  expect(after.json()).toEqual({ outcome: "checked", problems: [] });
});

test("a schema that is too deep to be walked is not checked, and one person's many checks are refused beyond a few", async ({
  signedIn,
  rig,
}) => {
  serveIntegration(rig);
  const deep = await check(signedIn, "deep", {});
  expect(deep.json()).toEqual({ outcome: "unchecked", reason: "schema" });

  const answers = await Promise.all(
    Array.from({ length: 12 }, () => check(signedIn, "evil", { a: evilText })),
  );
  const refused = answers.filter(({ status }) => status === 503);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
  expect(refused).toHaveLength(8);
  for (const { headers, json } of refused) {
    expect(json().reason).toBe("busy");
    expect(headers["retry-after"]).toBe("1");
  }
});
