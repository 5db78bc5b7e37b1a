import { z } from "zod";
import { callDashboard } from "@/lib/browser/call";

const viewSchema = z.object({ name: z.string(), search: z.string() });
export type SavedView = z.infer<typeof viewSchema>;

const answerSchema = z.object({ views: z.array(viewSchema) }).catch({ views: [] });
const place = "drafts/connector-views";

/** A person's views of the list of connectors: a name for an address. Kept on the server, so that they follow the person. */
export async function readViews(workspaceUuid: string, signal?: AbortSignal): Promise<SavedView[]> {
  const input = { workspaceUuid, ...(signal && { signal }) };
  return (await callDashboard("GET", place, answerSchema, input)).views;
}

export async function writeViews(
  workspaceUuid: string,
  views: readonly SavedView[],
): Promise<void> {
  await callDashboard("PUT", place, z.unknown(), { workspaceUuid, body: { views } });
}

/** The part of an address that a view is made of: where one is among the rows belongs to the moment. */
export function toViewSearch(search: string): string {
  const params = new URLSearchParams(search);
  params.delete("page");
  params.sort();
  return params.toString();
}
