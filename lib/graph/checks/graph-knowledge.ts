import type { ActionShape } from "../children";
import type { KnownConnector } from "../connector-mapping";
import type { GraphNode } from "../node";

export type KnownAction = ActionShape & {
  name: string;
  jsonSchema?: unknown;
};

/** What a lookup says: the action, that there is none of that name, or that nobody has asked yet. */
export type ActionLookup = KnownAction | "missing" | undefined;

/**
 * What is known of the workspace. All of it is optional: what is not known is not checked, so that a
 * slow catalogue never causes a false warning.
 */
export type GraphKnowledge = {
  actionOf?: (node: GraphNode) => ActionLookup;
  connectors?: readonly KnownConnector[] | undefined;
  toolUuids?: ReadonlySet<string> | undefined;
  /** What the form of the tool that a node uses asks for. */
  toolFieldsOf?: (node: GraphNode) => readonly unknown[] | undefined;
  /** The JSON Schema of what a node gives, as `actions/get-output-schema` answers it. */
  outputSchemaOf?: (node: GraphNode) => unknown;
  /** What a run begins with, as a JSON Schema, where a form or test data tells. */
  startShape?: unknown;
};

export function knownAction(knowledge: GraphKnowledge, node: GraphNode): KnownAction | undefined {
  const found = knowledge.actionOf?.(node);
  return found === "missing" ? undefined : found;
}
