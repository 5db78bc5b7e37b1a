/** Code in which what is quoted, commented or a pattern is blank, sign for sign, so that only code is left to look at. */
export type Blanked = {
  code: string;
  /** Where a quote begins that nothing closes. */
  unclosed: number | undefined;
};

/** After these a slash begins a pattern; after anything else it divides. */
const BEFORE_PATTERN = /(?:^|[([{,;=:!&|?+\-*%~^<>]|\b(?:return|typeof|case|in|of|void))\s*$/;

export function blankQuoted(source: string): Blanked {
  const signs = source.split("");
  const blank = (from: number, to: number) => signs.fill(" ", from, to);
  /** For each `${` that is open, how many braces were opened in it. */
  const inserts: { braces: number; begun: number }[] = [];
  let at = 0;
  while (at < source.length) {
    const sign = source.charAt(at);
    const insert = inserts.at(-1);
    const isInsertEnd = sign === "}" && insert?.braces === 0;
    if (sign === "`" || isInsertEnd) {
      const begun = isInsertEnd ? (inserts.pop()?.begun ?? at) : at;
      const end = endOfText(source, at + 1);
      if (end === undefined) return { code: signs.join(""), unclosed: begun };
      const isInsert = source.charAt(end) === "$";
      blank(at, end + (isInsert ? 2 : 1));
      if (isInsert) inserts.push({ braces: 0, begun });
      at = end + (isInsert ? 2 : 1);
      continue;
    }
    if (insert && (sign === "{" || sign === "}")) insert.braces += sign === "{" ? 1 : -1;
    const end = endOfQuoted(source, at, signs);
    if (end === undefined) {
      at += 1;
    } else if (end < 0) {
      blank(at, source.length);
      return { code: signs.join(""), unclosed: at };
    } else {
      blank(at, end);
      at = end;
    }
  }
  return { code: signs.join(""), unclosed: inserts[0]?.begun };
}

/** Behind a quote, comment or pattern that begins here; below zero when it never ends; nothing when none begins. */
function endOfQuoted(source: string, at: number, signs: readonly string[]): number | undefined {
  const sign = source.charAt(at);
  if (sign === '"' || sign === "'") return matchEnd(QUOTES[sign], source, at) ?? -1;
  if (sign !== "/") return undefined;
  const next = source.charAt(at + 1);
  if (next === "/") return matchEnd(/\/\/.*/y, source, at);
  if (next === "*") return matchEnd(/\/\*[\s\S]*?(?:\*\/|$)/y, source, at);
  const before = signs.slice(Math.max(0, at - 40), at).join("");
  if (!BEFORE_PATTERN.test(before)) return undefined;
  return matchEnd(/\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y, source, at);
}

const QUOTES = { '"': /"(?:\\[\s\S]|[^"\\])*"/y, "'": /'(?:\\[\s\S]|[^'\\])*'/y };

function matchEnd(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}

/** Where the text of a template ends: at its quote, or at the dollar sign of an insert. */
function endOfText(source: string, from: number): number | undefined {
  const end = matchEnd(/(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y, source, from) ?? from;
  return end < source.length ? end : undefined;
}
