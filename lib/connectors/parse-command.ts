import { isPlaceholder } from "./secret-names";
import { splitShell } from "./shell-words";

/** What a pasted command says about a connector. Secrets that are only named in it are left out. */
export type PastedConnector = {
  integrationSlug?: string;
  slug?: string;
  name?: string;
  config?: Record<string, unknown>;
  rateLimit?: unknown;
  cacheTtlMilliseconds?: unknown;
};

export type ParsedCommand =
  | { ok: true; values: PastedConnector; placeholders: string[] }
  | { ok: false; message: string };

/** Reads a connector out of a `cargo-ai … connector create` line, a cURL line or a `defineConnector(…)` of the CDK. */
export function parseCommand(text: string): ParsedCommand {
  const line = text.replace(/^\s*#.*$/gm, "").trim();
  if (line === "") return { ok: false, message: "Paste a command first." };
  if (/^(export\s+const\s+\w+\s*=\s*)?defineConnector\s*\(/.test(line)) return parseCdk(line);

  const words = splitShell(line);
  if (words === undefined) return { ok: false, message: "A quote is not closed." };
  if (words[0] === "curl") return parseCurl(words);
  if (words.some((word) => /(^|\/)cargo-ai$/.test(word))) return parseCli(words);
  return {
    ok: false,
    message: "This is neither a cargo-ai, a curl nor a defineConnector command.",
  };
}

function parseCli(words: string[]): ParsedCommand {
  if (!/ connector (create|update) /.test(` ${words.join(" ")} `)) {
    return { ok: false, message: "Only connector create and connector update fill this form." };
  }
  const flags = new Map<string, string>();
  for (const [at, word] of words.entries()) {
    const [, name, inline] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (name !== undefined) flags.set(name, inline ?? words[at + 1] ?? "");
  }
  const config = flags.get("config");
  return fromFields({
    integrationSlug: flags.get("integration-slug"),
    slug: flags.get("slug"),
    name: flags.get("name"),
    ...(config === undefined ? {} : { config: parseJson(config) }),
  });
}

function parseCurl(words: string[]): ParsedCommand {
  const bodyAt = words.findIndex((word) => /^(-d|--data(-raw|-binary)?|--json)$/.test(word));
  const body = bodyAt === -1 ? undefined : parseJson(words[bodyAt + 1] ?? "");
  if (!isObject(body)) return { ok: false, message: "The curl command has no JSON body." };
  return fromFields(body);
}

/** The object of a `defineConnector` call is JSON but for bare keys, trailing commas and `secret("…")`: nothing is run. */
function parseCdk(line: string): ParsedCommand {
  const [, slug, object] =
    /defineConnector\s*\(\s*["'`]([^"'`]+)["'`]\s*,\s*(\{[\s\S]*\})\s*,?\s*\)\s*;?\s*$/.exec(
      line,
    ) ?? [];
  if (object === undefined) return { ok: false, message: "defineConnector has no object." };
  const json = object.replace(
    /("(?:[^"\\]|\\.)*")|secret\(\s*["'`](\w+)["'`]\s*\)|([A-Za-z_$][\w$]*)(?=\s*:)|,(?=\s*[}\]])/g,
    (_found, text?: string, secret?: string, key?: string) => {
      if (text !== undefined) return text;
      if (secret !== undefined) return JSON.stringify(`<${secret}>`);
      return key === undefined ? "" : JSON.stringify(key);
    },
  );
  const fields = parseJson(json);
  if (!isObject(fields))
    return { ok: false, message: "The object of defineConnector can't be read." };
  return fromFields({ ...fields, integrationSlug: slug });
}

function fromFields(fields: Record<string, unknown>): ParsedCommand {
  const { integrationSlug, slug, name, config, rateLimit, cacheTtlMilliseconds } = fields;
  const placeholders: string[] = [];
  const kept = isObject(config) ? withoutPlaceholders(config, placeholders) : undefined;
  if (config !== undefined && config !== null && kept === undefined) {
    return { ok: false, message: "The config is not a JSON object." };
  }
  const values: PastedConnector = {
    ...(typeof integrationSlug === "string" ? { integrationSlug } : {}),
    ...(typeof slug === "string" ? { slug } : {}),
    ...(typeof name === "string" ? { name } : {}),
    ...(isObject(kept) ? { config: kept } : {}),
    ...(rateLimit === undefined ? {} : { rateLimit }),
    ...(cacheTtlMilliseconds === undefined ? {} : { cacheTtlMilliseconds }),
  };
  if (Object.keys(values).length === 0) {
    return { ok: false, message: "Nothing in this command describes a connector." };
  }
  return { ok: true, values, placeholders };
}

function withoutPlaceholders(value: unknown, found: string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutPlaceholders(item, found));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (key === "__proto__") return [];
    if (!isPlaceholder(inner)) return [[key, withoutPlaceholders(inner, found)]];
    found.push(String(inner).slice(1, -1));
    return [];
  });
  return Object.fromEntries(entries);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
