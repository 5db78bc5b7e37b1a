import { describe, expect, it } from "vitest";
import type { Json } from "../catalogue/entry";
import type { Release, Tool, Workflow } from "../state";
import { contoso, testSandbox } from "../test-sandbox";

const sandbox = await testSandbox();
const base = "/v1/orchestration";
const tools = (await sandbox.call("GET", `${base}/tools/list`)).body.tools as Tool[];
const workflowUuid = tools.find((tool) => tool.name === "Price a quote")?.workflowUuid ?? "";

async function draftOf(uuid: string): Promise<Release> {
  const { body } = await sandbox.call("GET", `${base}/releases/draft?workflowUuid=${uuid}`);
  return body.release as Release;
}
const update = (body: Json) => sandbox.call("POST", `${base}/releases/draft/update`, { body });
const deploy = (body: Json) => sandbox.call("POST", `${base}/releases/draft/deploy`, { body });

describe("tools and workflows", () => {
  it("are listed: a tool has the name, its workflow what is deployed", async () => {
    const { body } = await sandbox.call("GET", `${base}/workflows/list`);
    const workflows = body.workflows as (Workflow & { name?: string })[];
    const ours = workflows.find((each) => each.uuid === workflowUuid);
    expect(ours?.deployedRelease).toMatchObject({ version: "1.0.0", status: "deployed" });
    expect(ours?.name).toBeUndefined();
    expect(workflows.length).toBeGreaterThan(tools.length);
  });
});

describe("a draft release", () => {
  it("is kept as it is sent", async () => {
    const { nodes } = await draftOf(workflowUuid);
    const moved = nodes.map((node) => ({ ...node, position: { x: 7, y: 7 } }));
    const { status } = await update({ workflowUuid, nodes: moved });
    expect(status).toBe(200);
    expect((await draftOf(workflowUuid)).nodes).toEqual(moved);
    await update({ workflowUuid, nodes });
  });

  it("may be unfinished, but isn't deployed until its nodes are valid", async () => {
    const { formFields } = await draftOf(workflowUuid);
    expect((await update({ workflowUuid, nodes: [] })).status).toBe(200);
    const { status, body } = await deploy({ workflowUuid, nodes: [], formFields });
    expect([status, body.reason]).toEqual([400, "draftReleaseNodesAreInvalid"]);
  });

  it("of a tool isn't deployed without form fields", async () => {
    const { nodes } = await draftOf(workflowUuid);
    const { body } = await deploy({ workflowUuid, nodes });
    expect(body.reason).toBe("toolReleaseRequiresFormFields");
  });

  it("becomes the deployed release, and a new draft follows it", async () => {
    const routing = tools.find((tool) => tool.name === "Route a lead")?.workflowUuid ?? "";
    const { nodes, formFields, uuid } = await draftOf(routing);
    const { body } = await deploy({
      workflowUuid: routing,
      nodes,
      formFields,
      description: "First",
    });
    expect(body.release).toMatchObject({ uuid, status: "deployed", description: "First" });
    const next = await draftOf(routing);
    expect(next).toMatchObject({ status: "draft", version: "1.1.0", parentUuid: uuid, nodes });
    const list = await sandbox.call("GET", `${base}/workflows/list`);
    const workflow = (list.body.workflows as Workflow[]).find((each) => each.uuid === routing);
    expect(workflow?.deployedRelease?.uuid).toBe(uuid);
  });

  it("isn't found for an unknown workflow or in another workspace", async () => {
    const unknown = await update({ workflowUuid: "x" });
    expect([unknown.status, unknown.body.reason]).toEqual([404, "draftReleaseNotFound"]);
    const foreign = await sandbox.call(
      "GET",
      `${base}/releases/draft?workflowUuid=${workflowUuid}`,
      { token: contoso.apiToken },
    );
    expect(foreign.body.reason).toBe("draftReleaseNotFound");
    expect((await sandbox.call("GET", `${base}/releases/draft`)).status).toBe(400);
  });
});
