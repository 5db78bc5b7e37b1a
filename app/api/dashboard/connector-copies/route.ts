import { z } from "zod";
import { readJson } from "@/lib/bff/read-body";
import { withSession } from "@/lib/bff/with-session";
import { connectorDraftSchema } from "@/lib/cargo/connector";
import { uuidSchema } from "@/lib/cargo/slug";
import { copyConnector } from "@/lib/connector-copy/copy-connector";

const inputSchema = z.object({ from: uuidSchema, draft: connectorDraftSchema });

export const POST = withSession(async (context) => {
  const input = inputSchema.parse(await readJson(context.request, 256 * 1024));
  return await copyConnector(context, input);
});
