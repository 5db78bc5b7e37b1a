import { z } from "zod";
import { readJson } from "@/lib/bff/read-body";
import { respondJson } from "@/lib/bff/respond";
import { withSession } from "@/lib/bff/with-session";
import { uuidSchema } from "@/lib/cargo/slug";
import { readHealths } from "@/lib/connector-health/health-records";
import { probeConnectors } from "@/lib/connector-health/probe-connectors";

const inputSchema = z.object({ uuids: z.array(uuidSchema).min(1).max(20) });

export const GET = withSession(async ({ workspaceUuid }) =>
  respondJson({ healths: await readHealths(workspaceUuid) }),
);

export const POST = withSession(async (context) => {
  const { uuids } = inputSchema.parse(await readJson(context.request, 4 * 1024));
  return respondJson({ healths: await probeConnectors(context, uuids) });
});
