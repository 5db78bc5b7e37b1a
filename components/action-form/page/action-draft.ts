import { z } from "zod";
import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";

// Taken as it is: a record of zod's own would leave out a key called __proto__.
const json = z.custom<JsonObject>(isJsonObject);

export const draftSchema = z.object({
  uuid: z.string(),
  slug: z.string(),
  connectorUuid: z.string().nullish(),
  more: json.catch({}),
  config: json,
  savedAt: z.number().catch(0),
});
export type ActionDraft = z.infer<typeof draftSchema>;

/** A draft, with the ones that were on offer when it was written, newest first: none is lost for being ignored. */
export const storedSchema = draftSchema.extend({ earlier: z.array(draftSchema).catch([]) });
