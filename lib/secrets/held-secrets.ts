import "server-only";
import { z } from "zod";
import { randomId } from "@/lib/session/session-cookie";
import { sealedRecord } from "@/lib/store/sealed-record";
import { type HeldSecretMark, readMark, secretMark } from "./secret-mark";

/** Long enough to fill in the rest of the form. */
const lifeMs = 30 * 60_000;

/** Who may use a held value, and for what. */
export type SecretScope = { userUuid: string; workspaceUuid: string; integrationSlug: string };

const held = sealedRecord(
  "held",
  z.object({
    userUuid: z.string(),
    workspaceUuid: z.string(),
    integrationSlug: z.string(),
    value: z.unknown(),
  }),
);

/**
 * Keeps a credential on the server and gives the mark to put into a connector's config in its place: creating or updating a
 * connector of this integration, in this workspace, by this person, then stores the value itself.
 */
export async function holdSecret(scope: SecretScope, value: unknown): Promise<HeldSecretMark> {
  const handle = randomId();
  await held.set(handle, { ...scope, value }, lifeMs);
  return { $secret: handle };
}

/** The values behind all marks with a handle in `config`, as far as they are in scope. */
export async function findHeldSecrets(
  config: unknown,
  scope: SecretScope,
): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const handle of handlesIn(config)) {
    const record = await held.get(handle);
    const isInScope =
      record?.userUuid === scope.userUuid &&
      record.workspaceUuid === scope.workspaceUuid &&
      record.integrationSlug === scope.integrationSlug;
    if (isInScope) found.set(handle, record.value);
  }
  return found;
}

/** After the connector has them: a handle is good for one use. */
export async function forgetHeldSecrets(handles: Iterable<string>): Promise<void> {
  for (const handle of handles) await held.delete(handle);
}

function handlesIn(value: unknown): string[] {
  const mark = readMark(value);
  if (mark !== undefined) return mark === secretMark.$secret ? [] : [mark];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(handlesIn);
}
