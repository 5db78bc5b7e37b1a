import { userUuid } from "../rig/stub-cargo";
import { expect, type Rig, test, workspace } from "./boundary-test";

/** What the log has of a request, besides that there was one. */
function auditOf(rig: Rig, requestId: string | undefined): Record<string, unknown>[] {
  return rig.dashboard
    .log()
    .split("\n")
    .filter((line) => line.includes('"audit":true'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line.requestId === requestId)
    .map(({ level: _, time: __, service: ___, msg: ____, ...facts }) => facts);
}

test("who did what, in which workspace and by which request stands in the log, and a read does not", async ({
  browserLike,
  rig,
}) => {
  const connector = rig.cargo.addConnector({ key: rig.cargo.secret("key") });
  const path = `connection/connectors/${connector.uuid}`;
  rig.cargo.override = ({ path: asked }) => {
    const customIntegration = { uuid: connector.uuid, kind: "external" };
    return asked.includes("customIntegrations") ? { body: { customIntegration } } : undefined;
  };
  const refused = await browserLike.signInWithToken("wrong");
  const signedIn = await browserLike.signInWithOauth();
  const read = await browserLike.cargo(path, { workspace });
  const draft = { name: "n", slug: "audited", integrationSlug: "acme", config: { key: "k" } };
  const created = await browserLike.cargo("connection/connectors", { workspace, body: draft });
  const change = { method: "PUT", workspace, body: { name: "m" } };
  const changed = await browserLike.cargo(path, change);
  const deleted = await browserLike.cargo(path, { method: "DELETE", workspace });
  const custom = await browserLike.cargo(`connection/customIntegrations/${connector.uuid}`, {
    ...change,
    body: { kind: "external", baseUrl: "https://x.test" },
  });
  const foreign = await browserLike.cargo(path, {
    ...change,
    headers: { origin: "https://evil.test", "sec-fetch-site": "cross-site" },
  });
  const out = await browserLike.signOut();

  const person = { audit: true, userUuid };
  const here = { ...person, workspaceUuid: workspace };
  const expected = [
    [refused, [{ audit: true, event: "signInFailed", reason: "TokenRefused" }]],
    [signedIn, [{ ...person, event: "signedIn", reason: "oauth" }]],
    [read, []],
    [created, [{ ...here, event: "connectorCreated", subject: "audited" }]],
    [changed, [{ ...here, event: "connectorChanged", subject: connector.uuid }]],
    [deleted, [{ ...here, event: "connectorDeleted", subject: connector.uuid }]],
    [
      custom,
      [
        {
          ...here,
          event: "changed",
          operation: "customIntegrations.update",
          subject: connector.uuid,
        },
      ],
    ],
    [
      foreign,
      [
        {
          audit: true,
          event: "refused",
          reason: "crossOrigin",
          subject: `/api/cargo/v1/${path}`,
        },
      ],
    ],
    [out, [{ ...person, event: "signedOut" }]],
  ] as const;
  for (const [{ headers }, lines] of expected) {
    const requestId = headers["x-request-id"];
    expect(auditOf(rig, requestId)).toEqual(lines.map((line) => ({ ...line, requestId })));
  }
});
