export type Token =
  | { kind: "name"; text: string }
  | { kind: "value"; value: string | number }
  | { kind: "sign"; text: string };

const pattern =
  /\s*(?:([A-Za-z_$][\w$]*)|(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\?\.|\?\?|===|!==|==|!=|<=|>=|&&|\|\||[-+*/%!<>?:.,()[\]]))/y;

export function toTokens(text: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (text.slice(pattern.lastIndex).trim() !== "") {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new SyntaxError(`"${text.slice(at).trim()}" isn't understood.`);
    const [, name, number, quoted, sign] = match;
    if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (number !== undefined) tokens.push({ kind: "value", value: Number(number) });
    else if (quoted !== undefined) tokens.push({ kind: "value", value: unquote(quoted) });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
  }
  return tokens;
}

const escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r" };

function unquote(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, (_all, character) => escapes[character] ?? character);
}
