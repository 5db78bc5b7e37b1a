import { describe, expect, it } from "vitest";
import type { Json } from "../catalogue/entry";
import { toGraph } from "../seed-graphs";
import { testSandbox } from "../test-sandbox";

const sandbox = await testSandbox();
const hubspot = await sandbox.connectorUuid("hubspot_production");
const slack = await sandbox.connectorUuid("slack_alerts");

const native = (actionSlug: string) => ({ kind: "native", actionSlug });
const find = {
  kind: "connector",
  integrationSlug: "hubspot",
  actionSlug: "findRecords",
  connectorUuid: hubspot,
};
const expression = {
  kind: "templateExpression",
  expression: "{{1}}",
  instructTo: "none",
  fromRecipe: false,
};
const filled = {
  objectType: "companies",
  propertyName: "domain",
  operator: "EQ",
  value: expression,
};

type Draft = Parameters<typeof toGraph>[1][number];
const start = (child: string): Draft => ({
  slug: "start",
  action: native("start"),
  children: [child],
  level: 0,
});
const end: Draft = { slug: "end", action: native("end"), config: { variables: [] }, level: 9 };
const middle = (action: Json, config: Json, children: Draft["children"] = ["end"]): Draft => ({
  slug: "middle",
  action,
  config,
  children,
  level: 1,
});
const graph = (...drafts: Draft[]) => toGraph("test", drafts);

async function validate(nodes: unknown) {
  const { status, body } = await sandbox.call("POST", "/v1/orchestration/nodes/validate", {
    body: { nodes },
  });
  return { status, body };
}

async function reasonsOf(nodes: unknown): Promise<string[]> {
  const { body } = await validate(nodes);
  const invalid = (body.invalidNodes ?? []) as { node: { slug: string }; reason: string }[];
  return invalid.map(({ node, reason }) => `${node.slug}: ${reason}`);
}

describe("a graph is valid", () => {
  it("with a start, an end and a filled node between them", async () => {
    const { body } = await validate(graph(start("middle"), middle(find, filled), end));
    expect(body).toEqual({ outcome: "valid" });
  });

  it("with an expression in a field of any type", async () => {
    const config = { ...filled, operator: expression, limit: expression, returned: expression };
    expect(await reasonsOf(graph(start("middle"), middle(find, config), end))).toEqual([]);
  });

  it("when the seed says so", async () => {
    const { body } = await sandbox.call("GET", "/__sandbox/state");
    type Release = { nodes: Json[] } | null;
    for (const workflow of body.workflows as Record<string, Release>[]) {
      if (workflow.workspaceUuid !== ("a0000000-0000-4000-8000-000000000001" as unknown)) continue;
      for (const release of [workflow.draftRelease, workflow.deployedRelease]) {
        if (release) expect(await reasonsOf(release.nodes)).toEqual([]);
      }
    }
  });
});

describe("a graph is not valid", () => {
  const branch = native("branch");
  const condition = { condition: expression };
  const gone = "00000000-0000-4000-8000-00000000dead";

  it.each<[string, unknown[], string[]]>([
    ["without nodes", [], ["start: startMissing", "end: endMissing"]],
    [
      "without an end",
      graph({ ...start("start"), children: [null] }),
      ["end: endMissing", "start: childMissing"],
    ],
    [
      "with two starts",
      [...graph(start("end"), end), ...toGraph("b", [start("end"), end])],
      ["start: startNotUnique"],
    ],
    [
      "with a loop",
      graph(start("middle"), middle(branch, condition, ["middle", "end"]), end),
      ["middle: cycle"],
    ],
    [
      "with too few children",
      graph(start("middle"), middle(branch, condition), end),
      ["middle: childrenCountNotValid"],
    ],
    ["with a child that isn't there", graph(start("elsewhere"), end), ["start: childNotFound"]],
    [
      "with a reserved slug",
      graph({ ...start("over"), slug: "end" }, { ...end, slug: "over" }),
      ["end: slugReserved"],
    ],
    [
      "with an unknown action",
      graph(start("middle"), middle({ ...find, actionSlug: "fly" }, {}), end),
      ["middle: actionNotFound"],
    ],
    [
      "with an unknown integration",
      graph(start("middle"), middle({ ...find, integrationSlug: "nothing" }, {}), end),
      ["middle: integrationNotFound"],
    ],
    [
      "without a connector",
      graph(start("middle"), middle({ ...find, connectorUuid: null }, filled), end),
      ["middle: connectorMissing"],
    ],
    [
      "with an unknown connector",
      graph(start("middle"), middle({ ...find, connectorUuid: gone }, filled), end),
      ["middle: connectorNotFound"],
    ],
    [
      "with a connector of another integration",
      graph(start("middle"), middle({ ...find, connectorUuid: slack }, filled), end),
      ["middle: connectorOfOtherIntegration"],
    ],
    [
      "with an unfilled field",
      graph(start("middle"), middle(find, {}), end),
      ["middle: configNotValid"],
    ],
    [
      "with half an expression",
      graph(
        start("middle"),
        middle(find, { ...filled, value: { kind: "templateExpression", expression: "" } }),
        end,
      ),
      ["middle: expressionNotValid"],
    ],
    [
      "with an unknown tool",
      graph(start("middle"), middle({ kind: "tool", toolUuid: gone }, {}), end),
      ["middle: toolNotFound"],
    ],
    [
      "with something that is no node",
      [...graph(start("end"), end), { slug: "odd" }],
      ["odd: nodeNotValid"],
    ],
  ])("%s", async (_case, nodes, reasons) => {
    expect(await reasonsOf(nodes)).toEqual(reasons);
  });

  it("when the nodes inside a group aren't, which are named inside", async () => {
    const group = native("group");
    const inner = { items: expression, _nodes: toGraph("inner", [start("end")]) };
    const { body } = await validate(graph(start("middle"), middle(group, inner), end));
    expect(body.invalidNodes).toMatchObject([
      {
        node: { slug: "middle" },
        reason: "groupNodesNotValid",
        invalidNodes: [{ reason: "endMissing" }, { reason: "childNotFound" }],
      },
    ]);
  });

  it("when a switch has another number of children than routes", async () => {
    const routes = [{ name: "A", uuid: gone, value: expression }];
    const nodes = graph(start("middle"), middle(native("switch"), { routes }, ["end", "end"]), end);
    expect(await reasonsOf(nodes)).toEqual(["middle: childrenCountNotValid"]);
  });

  it("and a body that isn't one is a 400", async () => {
    expect((await validate("nodes")).status).toBe(400);
  });
});

describe("computing a config", () => {
  const compute = (config: Json, context: Json, groupContext?: Json) =>
    sandbox.call("POST", "/v1/orchestration/nodes/compute", {
      body: { node: { ...native("variables"), config }, context, groupContext },
    });
  const template = (text: string) => ({ ...expression, expression: text });

  it.each<[string, unknown]>([
    ["{{nodes.start.email.split('@')[1]}}", "example.com"],
    ["Hello {{nodes.start.name.trim().toUpperCase()}}!", "Hello ADA!"],
    ["{{nodes.start.tags}}", ["a", "b"]],
    ["{{ nodes.start.count + 1 }}", 3],
    ["{{nodes.start.count > 1 ? 'many' : 'one'}}", "many"],
    ["{{nodes.nobody.email}}", null],
    ["x{{nodes.nobody.email}}y", "xy"],
    ["{{nodes.start.constructor}}", null],
    ["{{nodes.start['__proto__']}}", null],
    ["plain", "plain"],
  ])("turns %s into %j", async (text, value) => {
    const start = { email: "ada@example.com", name: " Ada ", tags: ["a", "b"], count: 2 };
    const { body } = await compute({ field: template(text), deep: [{ a: 1 }] }, { start });
    expect(body.computedConfig).toEqual({ field: value, deep: [{ a: 1 }] });
  });

  it("reads the outer nodes from inside a group", async () => {
    const { body } = await compute(
      { a: template("{{parentNodes.start.x}}{{nodes.start.x}}") },
      { start: { x: "outer" } },
      { start: { x: "inner" } },
    );
    expect(body.computedConfig).toEqual({ a: "outerinner" });
  });

  it("evaluates a script the same way, and says so when it can't", async () => {
    const script = (text: string) => ({ ...expression, kind: "jsExpression", expression: text });
    const good = await compute({ a: script("nodes.start.x ?? 'none'") }, { start: {} });
    expect(good.body.computedConfig).toEqual({ a: "none" });
    const bad = await compute({ a: script("() => process.exit()") }, {});
    expect(bad.status).toBe(400);
    expect(bad.body.errorMessage).toContain("can't be computed");
  });
});
