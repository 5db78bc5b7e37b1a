import { z } from "zod";
import { callDashboard } from "@/lib/browser/call";
import { readStoredGraph, type StoredGraph } from "@/lib/graph/stored-graph";
import type { EditorState } from "./editor-state";
import { startEditor } from "./editor-state";

/** Nothing at all where there is no draft. */
const answerSchema = z.object({ draft: z.unknown() }).optional();

const sharedSchema = z.object({ key: z.string() });

export const ownDraft = "node-graph";

/** On the server, for this person in this workspace. */
export async function fetchDraft(
  workspaceUuid: string,
  key: string,
  signal?: AbortSignal,
): Promise<StoredGraph | undefined> {
  const answer = await callDashboard("GET", `drafts/${key}`, answerSchema, {
    workspaceUuid,
    ...(signal && { signal }),
  });
  return readStoredGraph(answer?.draft);
}

/** A copy for everybody in the workspace who has the link. */
export async function shareGraph(workspaceUuid: string, graph: StoredGraph): Promise<string> {
  const input = { workspaceUuid, body: graph };
  return (await callDashboard("POST", "shared-graphs", sharedSchema, input)).key;
}

export async function fetchSharedGraph(
  workspaceUuid: string,
  key: string,
  signal: AbortSignal,
): Promise<StoredGraph | undefined> {
  const path = `shared-graphs/${encodeURIComponent(key)}`;
  return readStoredGraph(await callDashboard("GET", path, z.unknown(), { workspaceUuid, signal }));
}

export async function putDraft(
  workspaceUuid: string,
  key: string,
  draft: StoredGraph,
): Promise<void> {
  await callDashboard("PUT", `drafts/${key}`, z.unknown(), { workspaceUuid, body: { draft } });
}

const localKey = (workspaceUuid: string, email: string) => `node-graph ${workspaceUuid} ${email}`;

/** On this computer: at once, and where the server can't be reached. */
export function readLocal(workspaceUuid: string, email: string): StoredGraph | undefined {
  try {
    const text = localStorage.getItem(localKey(workspaceUuid, email));
    return text === null ? undefined : readStoredGraph(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function writeLocal(workspaceUuid: string, email: string, draft: StoredGraph): boolean {
  try {
    localStorage.setItem(localKey(workspaceUuid, email), JSON.stringify(draft));
    return true;
  } catch {
    // Full, or forbidden in a private window: the server has it still.
    return false;
  }
}

export function toStored(state: EditorState, savedAt: number): StoredGraph {
  return {
    version: 1,
    savedAt,
    nodes: state.history.present,
    autoPlaced: [...state.autoPlaced],
    testData: state.testData,
    tool: state.tool,
  };
}

export function fromStored(stored: StoredGraph): EditorState {
  return {
    ...startEditor(stored.nodes),
    autoPlaced: new Set(stored.autoPlaced),
    testData: stored.testData,
    tool: stored.tool,
  };
}
