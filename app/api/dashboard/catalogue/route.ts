import { loadCatalogue } from "@/lib/bff/catalogue";
import { respondJson } from "@/lib/bff/respond";
import { withSession } from "@/lib/bff/with-session";

export const GET = withSession(async (context) => {
  const { entries } = await loadCatalogue(context);
  return respondJson({ integrations: entries });
});
