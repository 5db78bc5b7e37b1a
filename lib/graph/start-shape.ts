import { isRecord } from "./node";

/**
 * What a run begins with, as a JSON Schema: all of it where a tool's form tells, some of it where only test data
 * does. Undefined where neither says anything.
 */
export function startShape(formFields: readonly unknown[], testData: string): unknown {
  const asked = formFields.filter(isRecord).filter(({ slug }) => typeof slug === "string");
  const tried = readObject(testData);
  const names = new Set([...asked.map(({ slug }) => String(slug)), ...Object.keys(tried)]);
  if (names.size === 0) return undefined;
  const properties = [...names].map((name): [string, unknown] => {
    const field = asked.find(({ slug }) => slug === name);
    const sample = Object.hasOwn(tried, name) ? sampleShape(tried[name]) : {};
    return [name, { ...(field && fieldShape(field)), ...sample }];
  });
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: asked.length === 0,
  };
}

function fieldShape({ name, type }: Record<string, unknown>): Record<string, unknown> {
  return {
    ...(typeof type === "string" && { type }),
    ...(typeof name === "string" && name !== "" && { title: name }),
  };
}

const maximumDepth = 8;

/** The shape of one value that somebody tried: others may hold more. */
function sampleShape(value: unknown, depth = 0): Record<string, unknown> {
  if (depth > maximumDepth || value === null || value === undefined) return {};
  if (Array.isArray(value)) {
    const [first] = value;
    return { type: "array", ...(isRecord(first) && { items: sampleShape(first, depth + 1) }) };
  }
  if (!isRecord(value)) return { type: typeof value };
  const properties = Object.entries(value).map(([key, item]) => [
    key,
    sampleShape(item, depth + 1),
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: true,
  };
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
