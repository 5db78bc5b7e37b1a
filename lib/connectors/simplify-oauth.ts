import { isHidden } from "./secret-names";

type Json = Record<string, unknown>;
type Path = readonly string[];

const applied = ["allOf", "anyOf", "oneOf"];
const single = ["if", "then", "else"];

/**
 * A credentials schema in which the OAuth field is one thing that is there or not. What a provider gives may be a text or an
 * object of tokens: nobody types either, and neither is ever shown.
 */
export function simplifyOauthField(schema: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (!isJson(schema) || key === undefined) return schema;
  const next: Json = { ...schema };
  for (const name of applied) {
    const branches = schema[name];
    if (Array.isArray(branches)) next[name] = branches.map((one) => simplifyOauthField(one, path));
  }
  for (const name of single) {
    // What a condition asks about is its own business; only what it draws is changed.
    if (name !== "if" && name in schema) next[name] = simplifyOauthField(schema[name], path);
  }
  const { properties } = schema;
  if (isJson(properties) && isJson(properties[key])) {
    const field = properties[key];
    const simple = { type: "string", title: field.title, description: field.description };
    next.properties = {
      ...properties,
      [key]: rest.length === 0 ? simple : simplifyOauthField(field, rest),
    };
  }
  return next;
}

const mark = { $secret: "set" };

/** The config as the form shows it: at the OAuth field the mark of something that is kept, whatever it is made of. */
export function hideOauthValue(config: Json, path: Path): Json {
  return change(config, path, (value) => (isSomething(value) ? mark : value));
}

/** The config that the form's is, with what is kept at the OAuth field as it was stored. */
export function restoreOauthValue(shown: Json, stored: Json, path: Path): Json {
  return change(shown, path, (value) => (isHidden(value) ? (at(stored, path) ?? value) : value));
}

export function at(config: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isJson(value) ? value[key] : undefined), config);
}

function change(config: Json, path: Path, to: (value: unknown) => unknown): Json {
  const [key, ...rest] = path;
  if (key === undefined || !(key in config)) return config;
  const value = config[key];
  const next = rest.length > 0 ? (isJson(value) ? change(value, rest, to) : value) : to(value);
  return next === value ? config : { ...config, [key]: next };
}

function isSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
