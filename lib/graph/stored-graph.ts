import { isRecord, type Nodes } from "./node";
import { readNodes } from "./read-nodes";

/** A graph as it is put away, on this computer and on the server. */
export type StoredGraph = {
  version: 1;
  savedAt: number;
  nodes: Nodes;
  autoPlaced: string[];
  testData: string;
  tool?: StoredTool | undefined;
};

export type StoredTool = {
  toolUuid: string;
  name: string;
  workflowUuid: string;
  base: Nodes;
  formFields: readonly unknown[];
  version: string | undefined;
};

/** What was stored, or undefined when it can't be used: by an older program, or by somebody's hand. */
export function readStoredGraph(value: unknown): StoredGraph | undefined {
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.nodes)) return undefined;
  const { savedAt, autoPlaced, testData } = value;
  return {
    version: 1,
    savedAt: typeof savedAt === "number" ? savedAt : 0,
    nodes: readNodes(value.nodes).nodes,
    autoPlaced: Array.isArray(autoPlaced) ? autoPlaced.filter(isText) : [],
    testData: typeof testData === "string" ? testData : "{}",
    tool: readTool(value.tool),
  };
}

function readTool(value: unknown): StoredTool | undefined {
  if (!isRecord(value)) return undefined;
  const { toolUuid, name, workflowUuid, base, formFields, version } = value;
  if (!isText(toolUuid) || !isText(workflowUuid) || !Array.isArray(base)) return undefined;
  return {
    toolUuid,
    workflowUuid,
    name: isText(name) ? name : toolUuid,
    base: readNodes(base).nodes,
    formFields: Array.isArray(formFields) ? formFields : [],
    version: isText(version) ? version : undefined,
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
