import { z } from "zod";
import { readJson } from "@/lib/bff/read-body";
import { answerErrors, respondJson } from "@/lib/bff/respond";
import { assertSameOrigin } from "@/lib/bff/same-origin";
import { finishOauth } from "@/lib/connector-oauth/complete-oauth";
import { requireSession } from "@/lib/session/require-session";

const inputSchema = z.object({ address: z.string().max(16_384) });

// Not `withSession`: which workspace it is about is what the transaction says, not the request.
export async function POST(request: Request): Promise<Response> {
  return await answerErrors(request, async (requestId) => {
    assertSameOrigin(request);
    const session = await requireSession(request);
    const { address } = inputSchema.parse(await readJson(request, 32 * 1024));
    return respondJson(await finishOauth({ request, requestId, session, address }));
  });
}
