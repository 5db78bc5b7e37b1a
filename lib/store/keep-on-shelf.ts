import { z } from "zod";
import { nameOf } from "./name-of";
import { sealedRecord } from "./sealed-record";
import { withLock } from "./with-lock";

const longestWaitMs = 5_000;

export type Shelf = {
  kind: string;
  userUuid: string;
  items: number;
  bytes: number;
  lifeMs: number;
};
type Item = { name: string; bytes: number };
type Writer = { write: () => Promise<unknown>; remove: (name: string) => Promise<unknown> };

const shelves = sealedRecord("shelf", z.array(z.object({ name: z.string(), bytes: z.number() })));

/**
 * Writes what one person keeps in the store, and removes what they put there longest ago when it gets too much: nobody
 * fills the store for everybody else. Under a lock, so that no item is ever kept beside the list of them.
 */
export async function keepOnShelf(shelf: Shelf, item: Item, writer: Writer): Promise<void> {
  const { kind, userUuid, lifeMs } = shelf;
  const owner = nameOf(kind, userUuid);
  await withLock(`shelf:${owner}`, longestWaitMs, async () => {
    const others = ((await shelves.get(owner)) ?? []).filter(({ name }) => name !== item.name);
    const kept = [...others, item];
    let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
    while (kept.length > shelf.items || total > shelf.bytes) {
      const oldest = kept.shift();
      if (!oldest) break;
      total -= oldest.bytes;
      await writer.remove(oldest.name);
    }
    await shelves.set(owner, kept, lifeMs);
    await writer.write();
  });
}
