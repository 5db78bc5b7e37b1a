import { readJson } from "@/lib/bff/read-body";
import { respondJson } from "@/lib/bff/respond";
import { withSession } from "@/lib/bff/with-session";
import { maxDraftBytes } from "@/lib/store/drafts";
import { sharedGraphs } from "@/lib/store/shared-graphs";

export const POST = withSession(async ({ request, session, workspaceUuid }) => {
  const graph = (await readJson(request, maxDraftBytes)) ?? null;
  const userUuid = session.record.user.uuid;
  return respondJson(
    { key: await sharedGraphs.add({ userUuid, workspaceUuid }, graph) },
    { status: 201 },
  );
});
