import { randomUUID } from "node:crypto";
import { z } from "zod";
import { keepOnShelf } from "./keep-on-shelf";
import { nameOf } from "./name-of";
import { sealedRecord } from "./sealed-record";

const lifeMs = 30 * 24 * 3_600_000;

export const sharedGraphLimits = { items: 100, bytes: 32 * 1024 * 1024 };

const records = sealedRecord("shared-graph", z.object({ json: z.string() }));

/**
 * Graphs that belong to a workspace, not to a person: whoever is in it and has the link finds it, for 30 days. What a link
 * shows never changes under those who were given it, so its key is made here and nothing is ever written to it again.
 */
export const sharedGraphs = {
  async get(workspaceUuid: string, key: string): Promise<unknown> {
    const found = await records.get(nameOf(workspaceUuid, key));
    return found ? JSON.parse(found.json) : undefined;
  },
  async add(sharer: { userUuid: string; workspaceUuid: string }, graph: unknown): Promise<string> {
    const key = randomUUID();
    const name = nameOf(sharer.workspaceUuid, key);
    const json = JSON.stringify(graph);
    const { userUuid } = sharer;
    const shelf = { kind: "shared graphs", userUuid, lifeMs, ...sharedGraphLimits };
    const item = { name, bytes: Buffer.byteLength(json) };
    const write = () => records.setIfAbsent(name, { json }, lifeMs);
    await keepOnShelf(shelf, item, { write, remove: records.delete });
    return key;
  },
};
