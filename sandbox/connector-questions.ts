import type { Context, Hono } from "hono";
import { z } from "zod";
import { ApiError } from "./api-error";
import { askAutocomplete } from "./autocomplete";
import type { Env } from "./caller";
import { connectorOf } from "./connector-access";
import { jsonSchema, readBody } from "./request-input";
import { param, resource } from "./resource";
import type { Sandbox } from "./sandbox";
import { ServiceError } from "./service";

const autocompleteSchema = z.strictObject({
  slug: z.string().min(1),
  params: jsonSchema,
  value: z.string().nullish(),
  refresh: z.boolean().nullish(),
  variables: z.unknown().optional(),
});

/** What a form asks of the service behind a connector. */
export function addConnectorQuestionRoutes(app: Hono<Env>, sandbox: Sandbox): void {
  const open = (c: Context<Env>, notFound: string) => {
    const { connector, place } = connectorOf(c, sandbox, "connection:read");
    const { workspaceUuid } = place;
    const service = sandbox.services.find(workspaceUuid, connector.integrationSlug);
    if (!service) {
      throw new ApiError(
        400,
        `The integration "${connector.integrationSlug}" of this connector is gone.`,
        notFound,
      );
    }
    const identity = { uuid: connector.uuid, workspaceUuid, config: connector.config ?? {} };
    return { service, identity };
  };

  resource(app, "/connection/connectors/:uuid/autocomplete", {
    POST: async (c) => {
      const { service, identity } = open(c, "failedToGetIntegration");
      const question = await readBody(c, autocompleteSchema);
      return c.json({ results: await askAutocomplete(sandbox, service, identity, question) });
    },
  });

  resource(app, "/connection/connectors/:uuid/dynamicSchemas/:slug", {
    POST: async (c) => {
      const { service, identity } = open(c, "failedToGetIntegration");
      const { params } = await readBody(c, z.strictObject({ params: jsonSchema }));
      const slug = param(c, "slug");
      if (!service.integration.dynamicSchemas?.[slug]) {
        throw new ApiError(404, `${service.integration.name} has no dynamic schema "${slug}".`);
      }
      try {
        return c.json(await service.dynamicSchema(identity, slug, params));
      } catch (error) {
        throw new ApiError(400, messageOf(error));
      }
    },
  });

  resource(app, "/connection/connectors/:uuid/languageModels", {
    GET: (c) => {
      const { service } = open(c, "integrationNotFound");
      if (!service.languageModels) {
        throw new ApiError(
          400,
          `${service.integration.name} has no language models.`,
          "languageModelsNotSupported",
        );
      }
      return c.json({ languageModels: service.languageModels });
    },
  });
}

/** What a service says is for people; anything else that goes wrong is told apart in the log. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return "The service failed.";
  if (!(error instanceof ServiceError) && error instanceof TypeError) console.error(error);
  return error.message;
}
