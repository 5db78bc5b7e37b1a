import { respondJson } from "@/lib/bff/respond";
import { withSession } from "@/lib/bff/with-session";
import { CargoError } from "@/lib/cargo/errors";
import { listLanguageModels } from "@/lib/cargo/operations/connectors";
import { uuidSchema } from "@/lib/cargo/slug";

const without = new Set(["languageModelsNotSupported", "integrationNotFound"]);

/** The connector's language models, or none: that most have none is no error to the page that asks. */
export const GET = withSession<{ uuid: string }>(async ({ cargo, params }) => {
  const uuid = uuidSchema.parse(params.uuid);
  try {
    return respondJson(await cargo(listLanguageModels, { params: { uuid } }));
  } catch (error) {
    if (!(error instanceof CargoError) || !without.has(error.reason ?? "")) throw error;
    return respondJson({ languageModels: [] });
  }
});
