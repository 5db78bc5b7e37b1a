import "server-only";
import { z } from "zod";
import { holdSecret } from "@/lib/secrets/held-secrets";
import { drafts } from "@/lib/store/drafts";
import type { OauthTransaction } from "./oauth-transaction";
import { placeCredential } from "./place-credential";

const json = z.record(z.string(), z.unknown());
const keptSchema = z.looseObject({ draft: z.looseObject({ config: json }) });

type Given = { value: unknown; extraValues?: Record<string, unknown> | null | undefined };

/**
 * The provider has said yes but Cargo no, to a slug that was taken meanwhile say: the credential is held here and its mark put
 * into the form's draft, so that nobody has to consent a second time.
 */
export async function returnToDraft(
  transaction: OauthTransaction,
  draftKey: string | undefined,
  given: Given,
): Promise<void> {
  if (draftKey === undefined) return;
  const { userUuid, workspaceUuid, integrationSlug, oauthPath } = transaction;
  const place = { userUuid, workspaceUuid, key: draftKey };
  const kept = keptSchema.safeParse(await drafts.get(place));
  if (!kept.success) return;
  const scope = { userUuid, workspaceUuid, integrationSlug };
  const extras = await Promise.all(
    Object.entries(given.extraValues ?? {}).map(
      async ([name, value]) => [name, await holdSecret(scope, value)] as const,
    ),
  );
  const marks = {
    value: await holdSecret(scope, given.value),
    extraValues: Object.fromEntries(extras),
  };
  const { draft } = kept.data;
  const config = placeCredential(draft.config, oauthPath, marks);
  await drafts.set(place, { ...kept.data, draft: { ...draft, config } });
}
