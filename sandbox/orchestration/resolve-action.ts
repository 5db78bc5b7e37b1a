import type { Action } from "../catalogue/entry";
import { nativeIntegration } from "../catalogue/native-integration";
import type { Sandbox } from "../sandbox";
import { checkAgainstSchema } from "../schema-check";
import { checkExpressions } from "./check-expressions";
import type { NodeAction } from "./node";

/** The kinds of node whose parts differ, as far as a check needs them. */
type Doing = Pick<NodeAction, "kind" | "config"> & {
  actionSlug?: string;
  integrationSlug?: string;
  connectorUuid?: string | null | undefined;
  toolUuid?: string | null | undefined;
  templateSlug?: string | null | undefined;
  agentUuid?: string | null | undefined;
};

export type Problem = { reason: string; message: string };

export type ResolvedAction = { action?: Action; connectorUuid?: string };

/** Finds what a node refers to, or says which reference leads nowhere. */
export function resolveAction(
  sandbox: Sandbox,
  workspaceUuid: string,
  node: Doing,
): ResolvedAction | Problem {
  const { stateFile, services } = sandbox;
  switch (node.kind) {
    case "native": {
      const action = nativeIntegration.actions[node.actionSlug ?? ""];
      return action
        ? { action }
        : problem("actionNotFound", `There is no action "${node.actionSlug}".`);
    }
    case "connector": {
      const integrationSlug = node.integrationSlug ?? "";
      const service = services.find(workspaceUuid, integrationSlug);
      if (!service)
        return problem("integrationNotFound", `There is no integration "${integrationSlug}".`);
      const action = service.integration.actions?.[node.actionSlug ?? ""];
      if (!action) {
        return problem(
          "actionNotFound",
          `${service.integration.name} has no action "${node.actionSlug}".`,
        );
      }
      if (!node.connectorUuid) return problem("connectorMissing", "No connector is chosen.");
      const connector = stateFile.value.connectors.find(
        (each) => each.uuid === node.connectorUuid && each.workspaceUuid === workspaceUuid,
      );
      if (!connector) return problem("connectorNotFound", "There is no such connector.");
      if (connector.integrationSlug !== integrationSlug) {
        return problem("connectorOfOtherIntegration", "The connector is of another integration.");
      }
      return { action, connectorUuid: connector.uuid };
    }
    case "tool": {
      if (node.templateSlug) return {};
      if (!node.toolUuid) return problem("toolMissing", "No tool is chosen.");
      const isKnown = stateFile.value.tools.some(
        (tool) => tool.uuid === node.toolUuid && tool.workspaceUuid === workspaceUuid,
      );
      return isKnown ? {} : problem("toolNotFound", "There is no such tool.");
    }
    case "agent":
      if (node.templateSlug || node.agentUuid) return {};
      return problem("agentMissing", "No agent is chosen.");
  }
}

export function checkConfig(
  action: Action | undefined,
  config: NodeAction["config"],
): Problem | undefined {
  const expression = checkExpressions(config);
  if (expression) return problem("expressionNotValid", expression);
  if (!action) return undefined;
  const problems = checkAgainstSchema(action.config.jsonSchema, config);
  return problems.length > 0 ? problem("configNotValid", problems.join("; ")) : undefined;
}

/** How many ways lead out of a node, which is how many entries `childrenUuids` must have. */
export function countChildren(node: Doing, action: Action | undefined): number {
  const actionSlug = node.kind === "native" ? node.actionSlug : undefined;
  switch (actionSlug) {
    case "end":
      return 0;
    case "branch":
    case "split":
      return 2;
    case "switch":
      return Array.isArray(node.config.routes) ? node.config.routes.length : 0;
    default:
      return action?.children?.length ?? action?.childrenCount ?? 1;
  }
}

function problem(reason: string, message: string): Problem {
  return { reason, message };
}
