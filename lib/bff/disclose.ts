import { z } from "zod";
import { parseAnswer, readAnswer } from "@/lib/cargo/client";
import type { Connector } from "@/lib/cargo/connector";
import { CargoError } from "@/lib/cargo/errors";
import type { Answer } from "@/lib/cargo/exchange";
import { absentAsNull, stringifyLossless } from "@/lib/json/lossless";
import { connectorEtag } from "@/lib/secrets/connector-etag";
import { holdSecret } from "@/lib/secrets/held-secrets";
import { projectConfig } from "@/lib/secrets/project-config";
import type { OperationCall } from "./operation-call";
import { passVerbatim } from "./pass-verbatim";
import { jsonType, noContent, respondJson, respondText } from "./respond";
import { choicesOfIntegration } from "./schema-choices";

/** Turns Cargo's answer into what the browser may see of it. */
export async function disclose(call: OperationCall, answer: Answer): Promise<Response> {
  const { operation } = call;
  if (operation.disclosure === "verbatim") return await passVerbatim(answer);
  const data = await readAnswer(operation, answer);
  const parsed = parseAnswer(operation, data);
  switch (operation.disclosure) {
    case "text":
      return respondText(String(parsed), { type: "text/markdown; charset=utf-8" });
    case "connector":
      return discloseConnector(await viewConnector(call, data));
    case "connectors":
      return respondJson(viewConnectors(parsed));
    case "secret":
      return respondJson(await holdAll(call, parsed));
    case "plain":
      return parsed === undefined ? noContent() : respondJson(parsed);
  }
}

/** A connector's answer without its credentials, as it is sent, and its version. */
export type ConnectorView = { etag: string; json: string };

const rawSchema = z.looseObject({ connector: z.looseObject({}) });
const oneSchema = z.looseObject({ connector: z.custom<Connector>() });
const manySchema = z.object({ connectors: z.array(z.custom<Connector>()) });

/** `data` is Cargo's answer as it came: the version is that of the whole. */
export async function viewConnector(call: OperationCall, data: unknown): Promise<ConnectorView> {
  const { connector, ...others } = oneSchema.parse(parseAnswer(call.operation, data));
  const choices =
    connector.config === undefined
      ? undefined
      : await choicesOfIntegration(call, connector.integrationSlug);
  const config = projectConfig(connector.config, choices);
  const body = { connector: { ...connector, config }, ...others };
  return {
    etag: connectorEtag(rawSchema.parse(data).connector),
    json: stringifyLossless(absentAsNull(body)),
  };
}

export function discloseConnector({ etag, json }: ConnectorView): Response {
  return respondText(json, { type: jsonType, headers: { etag } });
}

/** A list's configs are shown by name and type alone: no schema is asked for each of their integrations. */
function viewConnectors(parsed: unknown): unknown {
  const { connectors } = manySchema.parse(parsed);
  return {
    connectors: connectors.map((connector) => ({
      ...connector,
      config: projectConfig(connector.config),
    })),
  };
}

const completedSchema = z.object({
  value: z.unknown().optional(),
  extraValues: z.record(z.string(), z.unknown()).nullish(),
});

/** What a provider gave stays here; the browser gets marks to put in its place. */
async function holdAll(call: OperationCall, parsed: unknown): Promise<unknown> {
  const { value, extraValues } = completedSchema.parse(parsed);
  const integrationSlug = String(call.params.slug);
  const scope = {
    userUuid: call.session.record.user.uuid,
    workspaceUuid: call.workspaceUuid,
    integrationSlug,
  };
  if (value === undefined) throw new CargoError("unreadable", "Cargo gave no credential.");
  const extras = Object.entries(extraValues ?? {}).map(async ([name, extra]) => [
    name,
    await holdSecret(scope, extra),
  ]);
  return {
    value: await holdSecret(scope, value),
    ...(extraValues && { extraValues: Object.fromEntries(await Promise.all(extras)) }),
  };
}
