import { respondJson } from "@/lib/bff/respond";
import { withSession } from "@/lib/bff/with-session";
import { listedConnectors } from "@/lib/connectors/listed-connectors";

/** The list without any config: what a table of thousands shows, and no more. */
export const GET = withSession(async ({ cargo }) => respondJson(await cargo(listedConnectors)));
