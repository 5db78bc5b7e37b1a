import { z } from "zod";
import { ApiError } from "@/lib/bff/api-error";
import { readJson } from "@/lib/bff/read-body";
import { noContent, respondJson } from "@/lib/bff/respond";
import { type SessionContext, withSession } from "@/lib/bff/with-session";
import { type DraftPlace, drafts, maxDraftBytes } from "@/lib/store/drafts";

type Params = { key: string };

const keySchema = z.uuid();

/** Belongs to the workspace, not to a person: whoever is in it and has the link finds it. */
function placeOf({ params, workspaceUuid }: SessionContext<Params>): DraftPlace {
  return { userUuid: "everybody", workspaceUuid, key: `graph ${keySchema.parse(params.key)}` };
}

export const GET = withSession<Params>(async (context) => {
  const graph = await drafts.get(placeOf(context));
  if (graph === undefined) throw new ApiError(404, "This link leads to no graph any more.");
  return respondJson(graph);
});

/** Once: what a link shows never changes under those who were given it. */
export const PUT = withSession<Params>(async (context) => {
  const place = placeOf(context);
  if ((await drafts.get(place)) !== undefined)
    throw new ApiError(409, "There is a graph under this link already.");
  await drafts.set(place, (await readJson(context.request, maxDraftBytes)) ?? null);
  return noContent();
});
