import { z } from "zod";
import { fingerprint } from "./seal";
import { sealedRecord } from "./sealed-record";

const lifeMs = 30 * 24 * 3_600_000;

export const maxDraftBytes = 2 * 1024 * 1024;

/** Whose draft: drafts of another person or workspace are never found. */
export type DraftPlace = { userUuid: string; workspaceUuid: string; key: string };

const records = sealedRecord("draft", z.object({ json: z.string() }));

/** What somebody has begun and not saved: JSON under a name, kept for 30 days after the last change. */
export const drafts = {
  async get(place: DraftPlace): Promise<unknown> {
    const found = await records.get(nameOf(place));
    return found ? JSON.parse(found.json) : undefined;
  },
  async set(place: DraftPlace, draft: unknown): Promise<void> {
    await records.set(nameOf(place), { json: JSON.stringify(draft) }, lifeMs);
  },
  async delete(place: DraftPlace): Promise<void> {
    await records.delete(nameOf(place));
  },
};

function nameOf({ userUuid, workspaceUuid, key }: DraftPlace): string {
  return fingerprint(JSON.stringify([userUuid, workspaceUuid, key]), "draft");
}
