import { z } from "zod";
import { readJson } from "@/lib/bff/read-body";
import { noContent, respondJson } from "@/lib/bff/respond";
import { type SessionContext, withSession } from "@/lib/bff/with-session";
import { type DraftPlace, drafts, maxDraftBytes } from "@/lib/store/drafts";

type Params = { key: string };

const keySchema = z.string().regex(/^[\w.~:-]{1,200}$/, "not the name of a draft");

function placeOf({ params, session, workspaceUuid }: SessionContext<Params>): DraftPlace {
  return { userUuid: session.record.user.uuid, workspaceUuid, key: keySchema.parse(params.key) };
}

/** 204 where there is none. */
export const GET = withSession<Params>(async (context) => {
  const draft = await drafts.get(placeOf(context));
  return draft === undefined ? noContent() : respondJson(draft);
});

export const PUT = withSession<Params>(async (context) => {
  const draft = await readJson(context.request, maxDraftBytes);
  await drafts.set(placeOf(context), draft ?? null);
  return noContent();
});

export const DELETE = withSession<Params>(async (context) => {
  await drafts.delete(placeOf(context));
  return noContent();
});
