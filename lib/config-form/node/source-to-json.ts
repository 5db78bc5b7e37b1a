import { typescriptLanguage } from "@codemirror/lang-javascript";

type SourceNode = ReturnType<typeof typescriptLanguage.parser.parse>["topNode"];

/** What stands in a source, as JSON, or why it can't be said. */
export type SourceJson = { ok: true; json: string } | { ok: false; message: string };

const MAX_DEPTH = 500;

/** Each comment in one way only: what could be read in several would be tried in all of them. */
const SPACE = /(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*/;
const BEGINS_LIKE_SOURCE = new RegExp(
  `^${SPACE.source}(?:[{[(<]|(?:export|import|const|let|var|type|interface|module)\\b)`,
);
const BEGINS_LIKE_OBJECT = new RegExp(`^${SPACE.source}\\{`);

export const looksLikeSource = (text: string): boolean => BEGINS_LIKE_SOURCE.test(text);

/**
 * The objects of a TypeScript or JavaScript source as JSON; several become a list. The source is parsed and never run: what
 * would have to be computed is refused, and numbers keep all their digits.
 */
export function sourceToJson(text: string): SourceJson {
  const isObject = BEGINS_LIKE_OBJECT.test(text);
  // An object by itself would be a block of statements.
  const before = isObject ? "const node = " : "";
  const source = before + (isObject ? text.replace(/,\s*$/, "") : text);
  try {
    const { topNode } = typescriptLanguage.parser.parse(source);
    const broken = firstError(topNode);
    if (broken !== undefined) throw new Unreadable(broken, notUnderstood(source, broken));
    const values = topLevelValues(topNode).filter(
      ({ name }) => name === "ObjectExpression" || name === "ArrayExpression",
    );
    if (values.length === 0) return { ok: false, message: "there is no object in it." };
    const texts = values.map((value) => new Writer(source).value(value, 0) ?? "null");
    return { ok: true, json: texts.length === 1 ? String(texts[0]) : `[${texts.join(",")}]` };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return {
      ok: false,
      message: `${place(text, error.at - before.length)}: ${error.message}`,
    };
  }
}

class Unreadable extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

function place(text: string, at: number): string {
  const lines = text.slice(0, Math.max(0, at)).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

function notUnderstood(source: string, at: number): string {
  const rest = source.slice(at).trimStart();
  if (rest === "") return "more was expected here.";
  return `“${excerpt(rest)}” is not understood here.`;
}

function excerpt(text: string): string {
  const [line = ""] = text.split("\n");
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}

function firstError(topNode: SourceNode): number | undefined {
  let found: number | undefined;
  let depth = 0;
  topNode.cursor().iterate(
    (node) => {
      depth += 1;
      // Beyond some depth the parser gives up, and would blame what is right.
      if (depth > MAX_DEPTH * 2) throw tooDeep(node.from);
      if (node.type.isError) found ??= node.from;
    },
    () => {
      depth -= 1;
    },
  );
  return found;
}

const tooDeep = (at: number) => new Unreadable(at, "this is nested too deeply to be shown.");

/** What is assigned, exported or stands by itself. */
function topLevelValues(topNode: SourceNode): SourceNode[] {
  return childrenOf(topNode).flatMap((statement) => {
    const declared = statement.name === "ExportDeclaration" ? childrenOf(statement) : [statement];
    return declared.flatMap((one) => {
      const inner = one.name === "ExpressionStatement" ? one.firstChild : one;
      if (!inner) return [];
      const isAssigned = inner.name.startsWith("Variable") || inner.name.startsWith("Assignment");
      return (isAssigned ? childrenOf(inner) : [inner]).map(unwrap);
    });
  });
}

function childrenOf(node: SourceNode): SourceNode[] {
  const children: SourceNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== "LineComment" && child.name !== "BlockComment") children.push(child);
  return children;
}

/** Without its brackets, and without what says of which type it is. */
function unwrap(node: SourceNode): SourceNode {
  let at = node;
  for (;;) {
    const children = childrenOf(at);
    const isTyped =
      at.name === "BinaryExpression" &&
      children.some(({ name }) => name === "as" || name === "satisfies");
    const inner = isTyped
      ? children[0]
      : at.name === "ParenthesizedExpression"
        ? children[1]
        : at.name === "PrefixCast"
          ? children.at(-1)
          : undefined;
    if (!inner) return at;
    at = inner;
  }
}

class Writer {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** The JSON of a value; undefined where it says that there is none. */
  value(wrapped: SourceNode, depth: number): string | undefined {
    const node = unwrap(wrapped);
    if (depth > MAX_DEPTH) throw tooDeep(node.from);
    const text = this.#textOf(node);
    switch (node.name) {
      case "ObjectExpression":
        return this.#object(node, depth);
      case "ArrayExpression":
        return this.#list(node, depth);
      case "String":
      case "TemplateString":
        return JSON.stringify(this.#string(node));
      case "Number":
        return this.#number(node);
      case "UnaryExpression":
        return this.#signed(node);
      case "BooleanLiteral":
      case "null":
        return text;
      case "VariableName":
        if (text === "undefined") return undefined;
        throw new Unreadable(node.from, `“${excerpt(text)}” is a name: write its value instead.`);
      default:
        throw new Unreadable(
          node.from,
          `“${excerpt(text)}” would have to be run: write its value.`,
        );
    }
  }

  #textOf(node: SourceNode): string {
    return this.source.slice(node.from, node.to);
  }

  #object(node: SourceNode, depth: number): string {
    const entries = childrenOf(node)
      .filter(({ name }) => name === "Property")
      .flatMap((property) => {
        const children = childrenOf(property);
        const colon = children.findIndex(({ name }) => name === ":");
        const value = children[colon + 1];
        if (colon < 0 || !value)
          throw new Unreadable(
            property.from,
            `“${excerpt(this.#textOf(property))}” is no plain “key: value”.`,
          );
        const json = this.value(value, depth + 1);
        return json === undefined ? [] : [`${this.#key(children.slice(0, colon))}:${json}`];
      });
    return `{${entries.join(",")}}`;
  }

  #key(parts: SourceNode[]): string {
    const [first] = parts;
    const inner = first?.name === "[" ? parts[1] : first;
    if (!inner) return '""';
    if (inner.name === "String" || inner.name === "TemplateString")
      return JSON.stringify(this.#string(inner));
    if (inner.name === "Number") return JSON.stringify(String(Number(this.#number(inner))));
    if (inner.name === "PropertyDefinition" && inner === first)
      return JSON.stringify(this.#textOf(inner));
    throw new Unreadable(inner.from, `“${excerpt(this.#textOf(inner))}” can't be read as a key.`);
  }

  #list(node: SourceNode, depth: number): string {
    const items: string[] = [];
    let isExpected = true;
    for (const child of childrenOf(node).slice(1, -1)) {
      if (child.name === ",") {
        if (isExpected) throw new Unreadable(child.from, "an item is missing before this comma.");
        isExpected = true;
        continue;
      }
      items.push(this.value(child, depth + 1) ?? "null");
      isExpected = false;
    }
    return `[${items.join(",")}]`;
  }

  #string(node: SourceNode): string {
    const interpolation = node.getChild("Interpolation");
    if (interpolation)
      throw new Unreadable(
        interpolation.from,
        `“${excerpt(this.#textOf(interpolation))}” would have to be run: write what it makes.`,
      );
    const text = this.#textOf(node);
    const isClosed = text.length > 1 && text.at(-1) === text[0];
    if (!isClosed) throw new Unreadable(node.from, "this text is never closed.");
    return text
      .slice(1, -1)
      .replaceAll("\r\n", "\n")
      .replace(ESCAPE, (whole, braced, four, two, single) => {
        const code = braced ?? four ?? two;
        if (code !== undefined && Number.parseInt(code, 16) <= 0x10ffff)
          return String.fromCodePoint(Number.parseInt(code, 16));
        if (code === undefined && !/[1-9ux]/.test(single)) return escaped[single] ?? single;
        throw new Unreadable(node.from, `“${whole}” in a text can't be read.`);
      });
  }

  #number(node: SourceNode): string {
    const text = this.#textOf(node).replaceAll("_", "");
    if (/^0[xob]/i.test(text) && !text.endsWith("n")) return String(BigInt(text));
    const [, whole = "", part = "", exponent = ""] =
      /^(\d*)\.?(\d*)(e[+-]?\d+)?$/i.exec(text) ?? [];
    if (whole + part === "" || /^0\d/.test(whole))
      throw new Unreadable(node.from, `“${excerpt(text)}” is no number of JSON's.`);
    return `${whole || "0"}${part && `.${part}`}${exponent}`;
  }

  #signed(node: SourceNode): string {
    const [sign, operand] = childrenOf(node);
    const inner = operand && unwrap(operand);
    if (sign?.name !== "ArithOp" || inner?.name !== "Number")
      throw new Unreadable(
        node.from,
        `“${excerpt(this.#textOf(node))}” would have to be run: write its value.`,
      );
    return (this.#textOf(sign) === "-" ? "-" : "") + this.#number(inner);
  }
}

const ESCAPE = /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|([\s\S]))/g;
const escaped: Record<string, string> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
  "\n": "",
  "\u2028": "",
  "\u2029": "",
};
