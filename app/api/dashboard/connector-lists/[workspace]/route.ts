import { chooseWorkspace } from "@/lib/bff/choose-workspace";
import { bindCargo, withSession } from "@/lib/bff/with-session";
import { createCargo } from "@/lib/cargo/client";
import { listedConnectors } from "@/lib/connectors/listed-connectors";

/**
 * The list without any config: what a table of thousands shows, and no more. The workspace is in the address, so that a page
 * can name it to the browser before any script of ours runs.
 */
export const GET = withSession<{ workspace: string }>(
  async ({ request, session, params }) => {
    const workspaceUuid = await chooseWorkspace(session, params.workspace);
    const cargo = createCargo(bindCargo(session, request, workspaceUuid));
    return Response.json(await cargo(listedConnectors), {
      headers: { "cache-control": "private, no-store" },
    });
  },
  { workspace: "none" },
);
