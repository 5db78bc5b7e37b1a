import type { Json } from "../catalogue/entry";
import { findConnector } from "../connector-access";
import type { Sandbox } from "../sandbox";
import type { NodeAction } from "./node";

/** What an action would give: asked of the service, or made up for Cargo's own. */
export async function performAction(
  sandbox: Sandbox,
  workspaceUuid: string,
  doing: NodeAction,
  config: Json,
  data: Json,
): Promise<{ title?: string; output: Json }> {
  switch (doing.kind) {
    case "connector": {
      const service = sandbox.services.find(workspaceUuid, doing.integrationSlug);
      if (!service) throw new Error(`There is no integration "${doing.integrationSlug}".`);
      const connector = findConnector(sandbox, workspaceUuid, doing.connectorUuid ?? "");
      const identity = { uuid: connector.uuid, workspaceUuid, config: connector.config ?? {} };
      return service.execute(identity, doing.actionSlug, config, data);
    }
    case "native":
      return { output: performNative(doing.actionSlug, config, data) };
    case "tool":
      return { output: { ...config, ...data } };
    case "agent":
      return { output: { answer: "This is what an agent of the sandbox always answers." } };
  }
}

function performNative(actionSlug: string, config: Json, data: Json): Json {
  switch (actionSlug) {
    case "start":
      return data;
    case "end":
    case "variables":
      return Object.fromEntries(
        (Array.isArray(config.variables) ? config.variables : []).map(
          ({ name, value }: { name: unknown; value: unknown }) => [String(name), value],
        ),
      );
    case "filter":
      return { passed: Boolean(config.filter) };
    case "branch":
      return { branch: config.condition ? "yes" : "no" };
    default:
      return { success: true };
  }
}
