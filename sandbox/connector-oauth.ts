import { randomBytes } from "node:crypto";
import type { Hono } from "hono";
import { z } from "zod";
import { ApiError } from "./api-error";
import type { Env } from "./caller";
import type { Integration, Json } from "./catalogue/entry";
import { serviceOf } from "./integrations";
import { jsonSchema, readBody } from "./request-input";
import { resource } from "./resource";
import type { Sandbox } from "./sandbox";
import { isObject } from "./schema-check";
import { ServiceError } from "./service";
import type { Consent } from "./state";

const consentMs = 10 * 60_000;

/** A connector's OAuth, as Cargo does it for the integrations that have it. */
export function addConnectorOauthRoutes(app: Hono<Env>, sandbox: Sandbox): void {
  resource(app, "/connection/integrations/:slug/initiateOauth", {
    POST: (c) => {
      const { integration, oauth } = serviceOf(c, sandbox, "connection:write");
      sandbox.counters.count("initiateOauth");
      if (!oauth) {
        throw new ApiError(
          400,
          `${integration.name} doesn't sign in by OAuth.`,
          "initiateOauthNotSupported",
        );
      }
      const consent: Consent = {
        state: randomBytes(24).toString("base64url"),
        integrationSlug: integration.slug,
        redirectUri: redirectUriOf(sandbox, integration.slug),
        expiresAt: Date.now() + consentMs,
      };
      remember(sandbox, consent);
      const url = new URL("/provider/authorize", sandbox.origin);
      url.searchParams.set("response_type", "code");
      url.searchParams.set("client_id", `cargo-${integration.slug}`);
      url.searchParams.set("redirect_uri", consent.redirectUri);
      url.searchParams.set("scope", "read write");
      url.searchParams.set("state", consent.state);
      return c.json({ consentUrl: url.href });
    },
  });

  resource(app, "/connection/integrations/:slug/completeOauth", {
    POST: async (c) => {
      const service = serviceOf(c, sandbox, "connection:write");
      sandbox.counters.count("completeOauth");
      const { params } = await readBody(c, z.strictObject({ params: jsonSchema }));
      if (service.completeOauth) {
        return c.json(await service.completeOauth(params).catch(refuseServiceError));
      }
      const { integration, oauth } = service;
      if (!oauth) throw new ApiError(400, `${integration.name} doesn't sign in by OAuth.`);
      const consent = spendCode(sandbox, integration, params);
      return c.json({
        value: oauthValue(sandbox, integration, consent.account ?? "unknown"),
        ...(oauth.extraValues && { extraValues: oauth.extraValues }),
      });
    },
  });
}

function redirectUriOf(sandbox: Sandbox, integrationSlug: string): string {
  if (sandbox.landingIntegrations.has(integrationSlug)) return `${sandbox.origin}/provider/landing`;
  const dashboard = sandbox.stateFile.value.dashboardOrigin ?? sandbox.settings.dashboardOrigin;
  return `${dashboard}/oauth/callback`;
}

function remember(sandbox: Sandbox, consent: Consent): void {
  const state = sandbox.stateFile.value;
  state.consents = [...state.consents.filter((each) => each.expiresAt > Date.now()), consent];
  sandbox.stateFile.changed();
}

/** A code is good once, for its own integration and state, for ten minutes. */
function spendCode(sandbox: Sandbox, integration: Integration, params: Json): Consent {
  if (typeof params.error === "string") {
    throw new ApiError(400, `${integration.name} refused: ${params.error}.`);
  }
  if (typeof params.code !== "string" || typeof params.state !== "string") {
    throw new ApiError(400, "Invalid body: params must have code and state.");
  }
  const consent = sandbox.stateFile.value.consents.find((each) => each.code === params.code);
  const fits = consent?.state === params.state && consent.integrationSlug === integration.slug;
  if (!consent || !fits) throw new ApiError(400, `${integration.name} doesn't know this code.`);
  if (consent.used) throw new ApiError(400, "This code has been used already.");
  if (consent.expiresAt <= Date.now()) throw new ApiError(400, "This code has expired.");
  consent.used = true;
  sandbox.stateFile.changed();
  return consent;
}

/** Text or an object, as the integration's OAuth field wants it. */
function oauthValue(sandbox: Sandbox, integration: Integration, account: string): unknown {
  const token = `CNRY_oauth_${randomBytes(16).toString("hex")}`;
  sandbox.issuedSecrets.add("credential", token);
  const { jsonSchema: schema, uiSchema } = integration.connector.config;
  const field = Object.entries(uiSchema ?? {}).find(
    ([, ui]) => isObject(ui) && /oauth/i.test(String(ui["ui:widget"])),
  )?.[0];
  const property = isObject(schema.properties) && field ? schema.properties[field] : undefined;
  if (!isObject(property) || property.type !== "object") return token;
  return { accessToken: token, refreshToken: token.replace("oauth", "refresh"), account };
}

function refuseServiceError(error: unknown): never {
  if (error instanceof ServiceError) throw new ApiError(400, error.message);
  throw error;
}
