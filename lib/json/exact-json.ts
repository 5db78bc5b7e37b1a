/** Each string and each number of a JSON text. */
export const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * What becomes of a whole number that is read and written again: `9007199254740993` would be 9007199254740992, and `1e999`
 * none at all. Undefined where it stays what it is, and for a text that is no number.
 */
export function whatBecomesOf(number: string): string | undefined {
  const text = number.trim();
  if (text === "" || !/^-?[\d.]+(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const held = Number(text);
  if (Number.isNaN(held)) return undefined;
  if (!Number.isFinite(held)) return "too large a number";
  if (!/^-?\d+$/.test(text)) return undefined;
  const written = held.toLocaleString("en", { useGrouping: false, maximumSignificantDigits: 17 });
  const shortest = /e/.test(String(held)) ? written : String(held);
  return BigInt(text) === BigInt(shortest) ? undefined : shortest;
}

/**
 * `JSON.parse` that refuses a number which would silently become another one.
 *
 * @throws SyntaxError that says what is wrong, in words for the person who wrote the text
 */
export function parseExactJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  for (const [token] of text.matchAll(stringOrNumber)) {
    const changed = token.startsWith('"') ? undefined : whatBecomesOf(token);
    if (changed !== undefined)
      throw new SyntaxError(
        `${token} cannot be kept as a number: it would become ${changed}. Write it as text, in quotes.`,
      );
  }
  return value;
}
