import { readJson } from "@/lib/bff/read-body";
import { respondJson } from "@/lib/bff/respond";
import { withSession } from "@/lib/bff/with-session";
import { beginOauth, beginSchema } from "@/lib/connector-oauth/begin-oauth";
import { browserCookie } from "@/lib/connector-oauth/browser-cookie";

export const POST = withSession(async (context) => {
  const input = beginSchema.parse(await readJson(context.request, 256 * 1024));
  const { browser, ...begun } = await beginOauth(context, input);
  return respondJson(begun, { status: 201, headers: { "set-cookie": browserCookie(browser) } });
});
