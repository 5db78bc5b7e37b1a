import { checkConfig, configQuestionSchema } from "@/lib/bff/check-config";
import { readJson } from "@/lib/bff/read-body";
import { respondJson } from "@/lib/bff/respond";
import { withSession } from "@/lib/bff/with-session";

/** What is wrong with an action's config, or why that could not be found out. */
export const POST = withSession(async (context) => {
  const question = configQuestionSchema.parse(await readJson(context.request, 256 * 1024));
  return respondJson(await checkConfig(context, question));
});
