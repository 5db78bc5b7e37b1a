import { describe, expect, it } from "vitest";
import type { Json } from "../catalogue/entry";
import { contoso, testSandbox } from "../test-sandbox";

const sandbox = await testSandbox();
const connectorUuid = await sandbox.connectorUuid("hubspot_production");
const find = {
  kind: "connector",
  integrationSlug: "hubspot",
  actionSlug: "findRecords",
  connectorUuid,
  config: { objectType: "companies", propertyName: "domain", operator: "EQ", value: "x.example" },
};

const execute = (action: unknown, data: unknown = {}) =>
  sandbox.call("POST", "/v1/orchestration/actions/execute", { body: { action, data } });

async function runOf(uuid: unknown): Promise<Json> {
  return (await sandbox.call("GET", `/v1/orchestration/runs/${uuid}`)).body;
}

async function statusesOf(uuid: unknown): Promise<{ statuses: string[]; last: Json }> {
  const statuses: string[] = [];
  for (;;) {
    const answer = await runOf(uuid);
    const { status } = answer.run as { status: string };
    if (statuses.at(-1) !== status) statuses.push(status);
    if (status === "success" || status === "error") return { statuses, last: answer };
  }
}

describe("running an action", () => {
  it("goes from idle over running to success, with the action's output", async () => {
    const { body } = await execute(find);
    expect(body.run).toMatchObject({ status: "idle" });
    const { uuid } = body.run as { uuid: string };
    const { statuses, last } = await statusesOf(uuid);
    expect(statuses).toEqual(["idle", "running", "success"]);
    expect(last.run).toMatchObject({
      executions: [{ nodeSlug: "findRecords", status: "success", errorMessage: null }],
    });
    expect(last.runContext).toMatchObject({ findRecords: { records: expect.any(Array) } });
    expect(last.runComputedConfigs).toMatchObject({ findRecords: { objectType: "companies" } });
  });

  it("computes expressions over the data that it was given", async () => {
    const expression = {
      kind: "templateExpression",
      expression: "{{nodes.start.who}}",
      instructTo: "none",
      fromRecipe: false,
    };
    const action = {
      kind: "native",
      actionSlug: "variables",
      config: { variables: [{ name: "who", type: "string", value: expression }] },
    };
    const { body } = await execute(action, { who: "Ada" });
    const { last } = await statusesOf((body.run as { uuid: string }).uuid);
    expect(last.runContext).toEqual({ variables: { who: "Ada" } });
  });

  it("costs the credits that the action costs, where the connector runs on credits", async () => {
    const action = {
      kind: "connector",
      integrationSlug: "hunter",
      actionSlug: "verifyEmail",
      connectorUuid: await sandbox.connectorUuid("hunter_credits"),
      config: { email: "ada@example.com" },
    };
    const { body } = await execute(action);
    const { last } = await statusesOf((body.run as { uuid: string }).uuid);
    const [execution] = (last.run as { executions: Json[] }).executions;
    expect(execution?.creditsUsedCount).toBeGreaterThan(0);
  });

  it("is refused when the action, its connector or its config isn't right", async () => {
    expect((await execute({ ...find, actionSlug: "fly" })).body.reason).toBe("actionNotFound");
    expect((await execute({ ...find, connectorUuid: "x" })).body.reason).toBe("connectorNotFound");
    const unfilled = await execute({ ...find, config: {} });
    expect([unfilled.status, unfilled.body.errorMessage]).toEqual([
      400,
      expect.stringContaining("objectType"),
    ]);
    expect((await execute({ kind: "magic" })).status).toBe(400);
  });

  it("is seen in its own workspace only", async () => {
    const { body } = await execute(find);
    const { uuid } = body.run as { uuid: string };
    const foreign = await sandbox.call("GET", `/v1/orchestration/runs/${uuid}`, {
      token: contoso.apiToken,
    });
    expect([foreign.status, foreign.body.reason]).toEqual([404, "runNotFound"]);
  });
});

describe("an output schema", () => {
  const ask = (action: unknown) =>
    sandbox.call("POST", "/v1/orchestration/actions/get-output-schema", { body: { action } });

  it("is known before a connector has been chosen", async () => {
    const { body } = await ask({ ...find, connectorUuid: null });
    expect(body.schema).toMatchObject({ type: "object" });
  });

  it("of an agent has its answer", async () => {
    const { body } = await ask({ kind: "agent", agentUuid: "a" });
    expect(body.schema).toMatchObject({ properties: { answer: {} } });
  });

  it("has reasons where there is none", async () => {
    const none = await ask({ kind: "native", actionSlug: "branch" });
    expect(none.body.reason).toBe("actionHasNoOutput");
    const unknown = await ask({ kind: "native", actionSlug: "fly" });
    expect(unknown.body.reason).toBe("failedToGetSchema");
  });
});
