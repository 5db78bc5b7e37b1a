import { ApiError } from "@/lib/bff/api-error";
import { respondJson } from "@/lib/bff/respond";
import { withSession } from "@/lib/bff/with-session";
import { uuidSchema } from "@/lib/cargo/slug";
import { sharedGraphs } from "@/lib/store/shared-graphs";

export const GET = withSession<{ key: string }>(async ({ params, workspaceUuid }) => {
  const graph = await sharedGraphs.get(workspaceUuid, uuidSchema.parse(params.key));
  if (graph === undefined) throw new ApiError(404, "This link leads to no graph any more.");
  return respondJson(graph);
});
