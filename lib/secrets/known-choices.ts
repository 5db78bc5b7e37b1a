const deepest = 32;
const mostNodes = 5_000;

/**
 * The texts that a schema itself spells out for a property (`enum`, `const`, `oneOf` of `const`), by property name. Such a
 * value is no secret: everybody who sees the form sees it. Read without following `$ref` and without recursion.
 */
export function knownChoices(jsonSchema: unknown): Map<string, Set<string>> {
  const choices = new Map<string, Set<string>>();
  const open = [{ node: jsonSchema, depth: 0 }];
  let nodes = 0;
  for (let next = open.pop(); next && nodes < mostNodes; next = open.pop(), nodes++) {
    const { node, depth } = next;
    if (typeof node !== "object" || node === null || depth > deepest) continue;
    for (const [key, value] of Object.entries(node)) {
      open.push({ node: value, depth: depth + 1 });
      if (key === "properties") collect(value, choices);
    }
  }
  return choices;
}

function collect(properties: unknown, choices: Map<string, Set<string>>): void {
  if (typeof properties !== "object" || properties === null) return;
  for (const [name, schema] of Object.entries(properties)) {
    const texts = choicesOf(schema);
    if (texts.length === 0) continue;
    const known = choices.get(name) ?? new Set();
    for (const text of texts) known.add(text);
    choices.set(name, known);
  }
}

function choicesOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = [...listOf(schema, "enum"), Reflect.get(schema, "const")];
  const options = [...listOf(schema, "oneOf"), ...listOf(schema, "anyOf")].map((option) =>
    typeof option === "object" && option !== null ? Reflect.get(option, "const") : undefined,
  );
  return [...own, ...options].filter((value) => typeof value === "string");
}

function listOf(schema: object, key: string): unknown[] {
  const list: unknown = Reflect.get(schema, key);
  return Array.isArray(list) ? list : [];
}
