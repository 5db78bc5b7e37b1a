/** A place in an expression that reads another node's output. */
export type Reference = {
  root: "nodes" | "parentNodes";
  slug: string;
  /** The properties read below the slug, as far as they are written out. */
  path: readonly string[];
  /** Where the slug stands in the text. */
  slugStart: number;
  slugEnd: number;
  /** `nodes["a b"]` rather than `nodes.a`. */
  quoted: boolean;
  start: number;
  end: number;
};

export type ExpressionKind = "templateExpression" | "jsExpression";

/** A language that reads nodes by the same names: expressions, and the scripts of python nodes. */
export type CodeKind = ExpressionKind | "python";

/** Finds every `nodes.<slug>…` and `parentNodes.<slug>…`; in a template only between `{{` and `}}`. */
export function findReferences(kind: CodeKind, text: string): Reference[] {
  if (kind === "python") return findInCode(text, 0, text.length, true);
  if (kind === "jsExpression") return findInCode(text, 0, text.length);
  return templateHoles(text).flatMap(({ start, end }) => findInCode(text, start, end));
}

export type Hole = { start: number; end: number; closed: boolean };

/** The insides of `{{ … }}`; braces within strings of the code don't close it. */
export function templateHoles(text: string): Hole[] {
  const holes: Hole[] = [];
  for (let open = text.indexOf("{{"); open >= 0; ) {
    const start = open + 2;
    const end = endOfHole(text, start);
    holes.push({ start, end: end ?? text.length, closed: end !== undefined });
    if (end === undefined) break;
    open = text.indexOf("{{", end + 2);
  }
  return holes;
}

function endOfHole(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const character = text[at];
    if (character === '"' || character === "'" || character === "`") {
      const after = skipString(text, at, text.length);
      // An apostrophe in prose is not a string; then the hole ends at the next braces.
      at = after ?? at + 1;
      continue;
    }
    if (character === "{") depth += 1;
    else if (character === "}") {
      if (depth === 0 && text[at + 1] === "}") return at;
      depth = Math.max(0, depth - 1);
    }
    at += 1;
  }
  const plain = text.indexOf("}}", start);
  return plain < 0 ? undefined : plain;
}

const identifierPart = /[\w$]/;
const identifier = /[A-Za-z_$][\w$]*/y;
const word = /[\w$]+/y;

function findInCode(text: string, from: number, to: number, isPython = false): Reference[] {
  const found: Reference[] = [];
  for (let at = from; at < to; ) {
    const character = text[at] ?? "";
    if (character === '"' || character === "'" || (character === "`" && !isPython)) {
      const string = readString(text, at, to, isPython);
      for (const { start, end } of string?.holes ?? [])
        found.push(...findInCode(text, start, end, isPython));
      at = string?.end ?? at + 1;
    } else if (isPython ? character === "#" : character === "/" && text[at + 1] === "/") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? to : end;
    } else if (!isPython && character === "/" && text[at + 1] === "*") {
      const end = text.indexOf("*/", at + 2);
      at = end < 0 ? to : end + 2;
    } else if (/[A-Za-z_$]/.test(character)) {
      identifier.lastIndex = at;
      const name = identifier.exec(text)?.[0] ?? character;
      const end = at + name.length;
      const reference =
        (name === "nodes" || name === "parentNodes") && !isProperty(text, at)
          ? readReference(text, name, at, end, to)
          : undefined;
      if (reference) found.push(reference);
      at = reference ? reference.end : end;
    } else {
      at += 1;
    }
  }
  return found;
}

/** `a.nodes` is somebody else's `nodes`; `...nodes` is not. */
function isProperty(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  if (identifierPart.test(text[at - 1] ?? "")) return true;
  return before.endsWith(".") && !before.endsWith("...");
}

function readReference(
  text: string,
  root: Reference["root"],
  start: number,
  afterRoot: number,
  to: number,
): Reference | undefined {
  const first = readAccess(text, afterRoot, to);
  if (!first || first.isCall) return undefined;
  const path: string[] = [];
  let end = first.end;
  for (
    let next = readAccess(text, end, to);
    next && !next.isCall;
    next = readAccess(text, end, to)
  ) {
    path.push(next.name);
    end = next.end;
  }
  const { name: slug, nameStart: slugStart, nameEnd: slugEnd, quoted } = first;
  return { root, slug, path, slugStart, slugEnd, quoted, start, end };
}

type Access = {
  name: string;
  nameStart: number;
  nameEnd: number;
  end: number;
  quoted: boolean;
  isCall: boolean;
};

/** One `.name`, `?.name`, `["name"]` or `[0]` after `at`; a method's name is marked as a call. */
function readAccess(text: string, at: number, to: number): Access | undefined {
  const dotted = /\s*\??\.\s*(?=[\w$])/y;
  dotted.lastIndex = at;
  const dot = dotted.exec(text);
  if (dot) {
    word.lastIndex = at + dot[0].length;
    const name = word.exec(text)?.[0] ?? "";
    const nameStart = at + dot[0].length;
    const end = nameStart + name.length;
    if (name === "" || end > to) return undefined;
    const isCall = /^\s*(\?\.)?\(/.test(text.slice(end, Math.min(to, end + 20)));
    return { name, nameStart, nameEnd: end, end, quoted: false, isCall };
  }
  const bracketed = /\s*(?:\?\.)?\s*\[\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\d+))\s*\]/y;
  bracketed.lastIndex = at;
  const bracket = bracketed.exec(text);
  if (!bracket || at + bracket[0].length > to) return undefined;
  const name = bracket[1] ?? bracket[2] ?? bracket[3] ?? "";
  const nameStart =
    at + bracket[0].indexOf("[") + 1 + bracket[0].slice(bracket[0].indexOf("[") + 1).indexOf(name);
  return {
    name,
    nameStart,
    nameEnd: nameStart + name.length,
    end: at + bracket[0].length,
    quoted: bracket[3] === undefined,
    isCall: false,
  };
}

type CodeString = { end: number; holes: { start: number; end: number }[] };

/** A string and the code in it: python's f"… {code}", JavaScript's `… ${code}`. Undefined where it is never closed. */
function readString(text: string, at: number, to: number, isPython: boolean) {
  const quote = text[at] ?? "";
  const isTriple = isPython && text.startsWith(quote.repeat(3), at);
  const close = isTriple ? quote.repeat(3) : quote;
  const opening = quote === "`" ? "${" : isPython && isFormatted(text, at) ? "{" : undefined;
  const string: CodeString = { end: to, holes: [] };
  for (let end = at + close.length; end < to; end += 1) {
    if (text.startsWith(close, end)) return { ...string, end: end + close.length };
    if (text[end] === "\\") end += 1;
    else if (text[end] === "\n" && !isTriple && quote !== "`") return undefined;
    else if (isPython && opening && text.startsWith("{{", end)) end += 1;
    else if (opening && text.startsWith(opening, end)) {
      const start = end + opening.length;
      end = endOfBraces(text, start, to);
      string.holes.push({ start, end });
    }
  }
  return undefined;
}

function isFormatted(text: string, at: number): boolean {
  const prefix = /(?:^|[^\w$])([a-z]{1,2})$/i.exec(text.slice(Math.max(0, at - 3), at))?.[1];
  return prefix?.toLowerCase().includes("f") ?? false;
}

function endOfBraces(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}") {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return to;
}

function skipString(text: string, at: number, to: number): number | undefined {
  const quote = text[at];
  for (let end = at + 1; end < to; end += 1) {
    if (text[end] === "\\") end += 1;
    else if (text[end] === quote) return end + 1;
    else if (text[end] === "\n" && quote !== "`") return undefined;
  }
  return undefined;
}
