import type { CargoCall, CliCall, ConnectorValues } from "./cargo-call";
import { type IsSecret, replaceSecrets } from "./secret-names";
import { quoteShell } from "./shell-words";

/** The call as a command of Cargo's CLI, with a comment for what the CLI has no flag for. */
export function toCliLine({ cli }: CliCall): string {
  const words = Object.entries(cli.flags ?? {}).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return value === true ? [`--${name}`] : [`--${name} ${quoteShell(value)}`];
  });
  const args = (cli.args ?? []).map(quoteShell);
  const line = [`cargo-ai ${cli.command}`, ...args, ...words].join(" ");
  const beyond = cli.beyondCli ?? [];
  if (beyond.length === 0) return line;
  return `# The CLI has no flag for ${beyond.join(" and ")}: use cURL for that.\n${line}`;
}

/** The call as cURL. The token is read from the environment; a workspace API token needs no workspace header. */
export function toCurlLine(call: CargoCall, target: { apiUrl: string; workspaceUuid: string }) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) query.set(name, String(value));
  }
  const search = query.size === 0 ? "" : `?${query}`;
  const parts = [
    call.method === "GET" ? "curl" : `curl -X ${call.method}`,
    quoteShell(`${target.apiUrl}/v1/${call.path}${search}`),
    `-H "Authorization: Bearer $CARGO_API_TOKEN"`,
    `-H ${quoteShell(`selected-workspace-uuid: ${target.workspaceUuid}`)}`,
  ];
  if (call.body !== undefined) {
    parts.push(
      "-H 'content-type: application/json'",
      `-d ${quoteShell(JSON.stringify(call.body))}`,
    );
  }
  return parts.join(" \\\n  ");
}

/** The connector as code of Cargo's CDK: `defineConnector("hubspot", { … secret("ENV") })`. */
export function toCdkCode(values: ConnectorValues, isSecret: IsSecret): string {
  const { integrationSlug, slug, name, rateLimit, cacheTtlMilliseconds } = values;
  // A secret becomes a text that JSON can't hold by itself, then the call that stands for it.
  const mark = "\u0001";
  const config = replaceSecrets(values.config, slug, isSecret, (secret) => mark + secret + mark);
  const fields = {
    slug,
    name,
    ...(config === null || config === undefined ? {} : { config }),
    ...(rateLimit ? { rateLimit } : {}),
    ...(cacheTtlMilliseconds ? { cacheTtlMilliseconds } : {}),
  };
  const object = JSON.stringify(fields, null, 2)
    .replace(/^(\s*)"([A-Za-z_$][\w$]*)":/gm, "$1$2:")
    .replace(/"\\u0001([A-Z0-9_]+)\\u0001"/g, 'secret("$1")');
  return `defineConnector(${JSON.stringify(integrationSlug)}, ${object});\n`;
}
