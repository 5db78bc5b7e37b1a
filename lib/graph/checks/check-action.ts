import { routesOf } from "../children";
import { type GraphNode, isRecord, nativeSlug } from "../node";
import { toolSchema } from "../tool-schema";
import { type Check, type CheckedGraph, type Finding, findingAt } from "./finding";
import { missingFields } from "./missing-fields";

const kinds = new Set(["native", "connector", "tool", "agent"]);

/** What a node runs, with what, and as whom. */
export const checkAction: Check = (graph) =>
  graph.nodes.flatMap((node) => [
    ...checkKind(graph, node),
    ...checkConnector(graph, node),
    ...checkConfig(graph, node),
    ...checkRetry(graph, node),
  ]);

function checkKind(graph: CheckedGraph, node: GraphNode): Finding[] {
  const find = (
    code: Finding["code"],
    severity: Finding["severity"],
    field: string,
    message: string,
  ) => [findingAt(graph, node, { code, severity, message, field: [field] })];
  if (!kinds.has(node.kind))
    return find(
      "unknownKind",
      "warning",
      "kind",
      `“${node.kind}” is a kind that this editor does not know.`,
    );
  if (node.kind === "tool" && !node.toolUuid && !node.templateSlug)
    return find("missingTool", "error", "toolUuid", "No tool is chosen.");
  if (
    node.kind === "tool" &&
    node.toolUuid &&
    graph.knowledge.toolUuids?.has(node.toolUuid) === false
  )
    return find("missingTool", "error", "toolUuid", "This workspace has no such tool.");
  if (node.kind === "agent" && !node.agentUuid && !node.templateSlug)
    return find("missingAgent", "error", "agentUuid", "No agent is chosen.");
  if (node.kind !== "native" && node.kind !== "connector") return [];
  if (!node.actionSlug) return find("missingAction", "error", "actionSlug", "No action is chosen.");
  if (node.kind === "connector" && !node.integrationSlug)
    return find("missingAction", "error", "integrationSlug", "No integration is chosen.");
  if (graph.knowledge.actionOf?.(node) === "missing")
    return find(
      "unknownAction",
      "error",
      "actionSlug",
      node.kind === "native"
        ? `Cargo has no native action “${node.actionSlug}”.`
        : `“${node.integrationSlug}” has no action “${node.actionSlug}”.`,
    );
  return [];
}

function checkConnector(graph: CheckedGraph, node: GraphNode): Finding[] {
  const { connectors } = graph.knowledge;
  if (node.kind !== "connector" || !node.integrationSlug || !connectors) return [];
  const find = (code: Finding["code"], severity: Finding["severity"], message: string) => [
    findingAt(graph, node, { code, severity, message, field: ["connectorUuid"] }),
  ];
  const own = connectors.filter((other) => other.integrationSlug === node.integrationSlug);
  if (!node.connectorUuid) {
    const standard = own.find((connector) => connector.isDefault);
    if (standard)
      return find(
        "missingConnector",
        "warning",
        `No connector is chosen. The default one is “${standard.name}”.`,
      );
    return own.length === 0
      ? find(
          "missingConnector",
          "error",
          `This workspace has no connector of “${node.integrationSlug}”.`,
        )
      : find("missingConnector", "error", "No connector is chosen.");
  }
  const connector = connectors.find((other) => other.uuid === node.connectorUuid);
  if (!connector) return find("unknownConnector", "error", "This workspace has no such connector.");
  return connector.integrationSlug === node.integrationSlug
    ? []
    : find(
        "wrongConnector",
        "error",
        `“${connector.name}” is a connector of “${connector.integrationSlug}”, not of “${node.integrationSlug}”.`,
      );
}

/** What a native action can't run without, known even when the catalogue is not there. */
const nativeRequired: Record<string, readonly string[]> = {
  filter: ["filter"],
  branch: ["condition"],
  switch: ["routes"],
  split: ["percentage"],
  delay: ["minutes"],
  group: ["items"],
  variables: ["variables"],
  python: ["script"],
  script: ["script"],
};

function checkConfig(graph: CheckedGraph, node: GraphNode): Finding[] {
  const native = nativeSlug(node);
  if (native === "start" || native === "end") return [];
  const schema = configSchema(graph, node);
  const missing = schema ? missingFields(schema, node.config) : [];
  const findings = missing.map((path) =>
    findingAt(graph, node, {
      code: "missingConfig",
      severity: "error",
      message: `“${path.at(-1)}” is required.`,
      field: ["config", ...path],
    }),
  );
  const bad = (
    code: Finding["code"],
    severity: Finding["severity"],
    field: (string | number)[],
    message: string,
  ) =>
    findings.push(findingAt(graph, node, { code, severity, message, field: ["config", ...field] }));

  const { percentage, minutes } = node.config;
  if (
    native === "split" &&
    typeof percentage === "number" &&
    !(percentage >= 0 && percentage <= 100)
  )
    bad("badConfig", "error", ["percentage"], "The share must be between 0 and 100.");
  if (native === "delay" && typeof minutes === "number" && minutes < 0)
    bad("badConfig", "error", ["minutes"], "A delay can't be negative.");
  if (native === "switch") {
    const seen = new Set<string>();
    for (const [index, { uuid }] of routesOf(node).entries()) {
      if (uuid === undefined)
        bad("routeWithoutUuid", "warning", ["routes", index, "uuid"], "The route has no uuid.");
      else if (seen.has(uuid))
        bad(
          "duplicateRoute",
          "error",
          ["routes", index, "uuid"],
          "Another route has the same uuid.",
        );
      else seen.add(uuid);
    }
  }
  return findings;
}

function configSchema({ knowledge }: CheckedGraph, node: GraphNode): unknown {
  if (node.kind === "tool") {
    const fields = knowledge.toolFieldsOf?.(node);
    return fields && toolSchema(fields);
  }
  const action = knowledge.actionOf?.(node);
  if (action !== undefined && action !== "missing" && isRecord(action.jsonSchema))
    return action.jsonSchema;
  const native = nativeSlug(node);
  return native === undefined ? undefined : { required: nativeRequired[native] ?? [] };
}

function checkRetry(graph: CheckedGraph, node: GraphNode): Finding[] {
  if (!isRecord(node.retry)) return [];
  return ["maximumAttempts", "initialInterval", "backoffCoefficient"].flatMap((key) => {
    const value = isRecord(node.retry) ? node.retry[key] : undefined;
    if (value === undefined || value === null) return [];
    if (typeof value === "number" && value > 0) return [];
    return [
      findingAt(graph, node, {
        code: "badRetry",
        severity: "error",
        message: "A retry setting must be a number above zero.",
        field: ["retry", key],
      }),
    ];
  });
}
