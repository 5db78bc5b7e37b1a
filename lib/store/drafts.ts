import { z } from "zod";
import { keepOnShelf } from "./keep-on-shelf";
import { nameOf } from "./name-of";
import { sealedRecord } from "./sealed-record";

const lifeMs = 30 * 24 * 3_600_000;

export const maxDraftBytes = 2 * 1024 * 1024;
export const draftLimits = { items: 300, bytes: 32 * 1024 * 1024 };

/** Whose draft: drafts of another person or workspace are never found. */
export type DraftPlace = { userUuid: string; workspaceUuid: string; key: string };

const records = sealedRecord("draft", z.object({ json: z.string() }));

/** What somebody has begun and not saved: JSON under a name, kept for 30 days after the last change. */
export const drafts = {
  async get(place: DraftPlace): Promise<unknown> {
    const found = await records.get(nameOfDraft(place));
    return found ? JSON.parse(found.json) : undefined;
  },
  async set(place: DraftPlace, draft: unknown): Promise<void> {
    const name = nameOfDraft(place);
    const json = JSON.stringify(draft);
    const shelf = { kind: "drafts", userUuid: place.userUuid, lifeMs, ...draftLimits };
    const item = { name, bytes: Buffer.byteLength(json) };
    const write = () => records.set(name, { json }, lifeMs);
    await keepOnShelf(shelf, item, { write, remove: records.delete });
  },
  async delete(place: DraftPlace): Promise<void> {
    await records.delete(nameOfDraft(place));
  },
};

const nameOfDraft = ({ userUuid, workspaceUuid, key }: DraftPlace) =>
  nameOf(userUuid, workspaceUuid, key);
