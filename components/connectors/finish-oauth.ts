import { z } from "zod";
import { callDashboard } from "@/lib/browser/call";

const connectedSchema = z.object({
  connectorUuid: z.string(),
  connectorName: z.string(),
  workspaceUuid: z.string(),
  workspaceName: z.string(),
  integrationSlug: z.string(),
  account: z.string().nullish(),
  created: z.boolean(),
});
export type Connected = z.infer<typeof connectedSchema>;

/** Hands the address that a provider came back to over to the server, which does the rest. @throws {CallError} */
export async function finishOauth(address: string, workspaceUuid?: string): Promise<Connected> {
  return await callDashboard("POST", "connector-oauth/complete", connectedSchema, {
    body: { address },
    ...(workspaceUuid && { workspaceUuid }),
  });
}

export function connectedText({ account, connectorName, workspaceName }: Connected): string {
  return account
    ? `Account ${account} is connected to ${workspaceName} as ${connectorName}.`
    : `The account is connected to ${workspaceName} as ${connectorName}.`;
}
