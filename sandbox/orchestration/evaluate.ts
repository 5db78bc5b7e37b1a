import { isObject } from "../schema-check";
import { type Token, toTokens } from "./tokens";

/** The methods that an expression may call; nothing of the prototype chain is reachable otherwise. */
const methods = {
  string: [
    "split",
    "toLowerCase",
    "toUpperCase",
    "trim",
    "replace",
    "replaceAll",
    "slice",
    "substring",
    "includes",
    "startsWith",
    "endsWith",
    "indexOf",
    "at",
    "padStart",
    "concat",
    "toString",
  ],
  array: ["join", "slice", "includes", "indexOf", "at", "concat", "toString"],
  number: ["toFixed", "toString"],
};

const powers: Record<string, number> = {
  "??": 1,
  "||": 2,
  "&&": 3,
  "==": 4,
  "!=": 4,
  "===": 4,
  "!==": 4,
  "<": 5,
  ">": 5,
  "<=": 5,
  ">=": 5,
  "+": 6,
  "-": 6,
  "*": 7,
  "/": 7,
  "%": 7,
};

/** Evaluates the small part of JavaScript that templates use. An unknown path is undefined, as it is at run time. */
export function evaluate(text: string, scope: Record<string, unknown>): unknown {
  const reader = new Reader(toTokens(text), scope);
  const value = reader.ternary();
  reader.finish();
  return value;
}

class Reader {
  #tokens: Token[];
  #scope: Record<string, unknown>;
  #at = 0;

  constructor(tokens: Token[], scope: Record<string, unknown>) {
    this.#tokens = tokens;
    this.#scope = scope;
  }

  finish(): void {
    if (this.#at < this.#tokens.length)
      throw new SyntaxError("The expression goes on where it should end.");
  }

  ternary(): unknown {
    const condition = this.#binary(0);
    if (!this.#take("?")) return condition;
    const yes = this.ternary();
    this.#expect(":");
    const no = this.ternary();
    return condition ? yes : no;
  }

  #binary(least: number): unknown {
    let left = this.#unary();
    for (;;) {
      const token = this.#tokens[this.#at];
      const power = token?.kind === "sign" ? (powers[token.text] ?? 0) : 0;
      if (token?.kind !== "sign" || power <= least) return left;
      this.#at++;
      left = combine(token.text, left, this.#binary(power));
    }
  }

  #unary(): unknown {
    if (this.#take("!")) return !this.#unary();
    if (this.#take("-")) return -Number(this.#unary());
    return this.#postfix(this.#primary());
  }

  #primary(): unknown {
    const token = this.#tokens[this.#at++];
    if (token?.kind === "value") return token.value;
    if (token?.kind === "name") return this.#name(token.text);
    if (token?.text === "(") {
      const value = this.ternary();
      this.#expect(")");
      return value;
    }
    throw new SyntaxError(
      token ? `"${token.text}" isn't expected here.` : "The expression stops too early.",
    );
  }

  #name(name: string): unknown {
    if (name === "true" || name === "false") return name === "true";
    if (name === "null") return null;
    return memberOf(this.#scope, name);
  }

  #postfix(start: unknown): unknown {
    let value = start;
    for (;;) {
      if (this.#take("[")) {
        value = memberOf(value, this.ternary());
        this.#expect("]");
      } else if (this.#take(".") || this.#take("?.")) {
        const token = this.#tokens[this.#at++];
        if (token?.kind !== "name") throw new SyntaxError("A name is missing after the dot.");
        value = this.#take("(")
          ? callMethod(value, token.text, this.#list())
          : memberOf(value, token.text);
      } else return value;
    }
  }

  #list(): unknown[] {
    const values: unknown[] = [];
    if (this.#take(")")) return values;
    do values.push(this.ternary());
    while (this.#take(","));
    this.#expect(")");
    return values;
  }

  #take(sign: string): boolean {
    const token = this.#tokens[this.#at];
    const isNext = token?.kind === "sign" && token.text === sign;
    if (isNext) this.#at++;
    return isNext;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw new SyntaxError(`"${sign}" is missing.`);
  }
}

function memberOf(value: unknown, key: unknown): unknown {
  if (typeof value !== "string" && !Array.isArray(value) && !isObject(value)) return undefined;
  const name = String(key);
  return Object.hasOwn(Object(value), name)
    ? (Object(value) as Record<string, unknown>)[name]
    : undefined;
}

function callMethod(value: unknown, name: string, given: unknown[]): unknown {
  const kind = Array.isArray(value) ? "array" : typeof value;
  const allowed: string[] = kind in methods ? methods[kind as keyof typeof methods] : [];
  if (value == null) return undefined;
  if (!allowed.includes(name)) throw new SyntaxError(`"${name}" can't be called here.`);
  const method = (value as Record<string, (...all: unknown[]) => unknown>)[name];
  // An argument that isn't plain could run code of its own when it is turned into text.
  return method?.apply(
    value,
    given.map((each) => (isObject(each) ? undefined : each)),
  );
}

function combine(sign: string, left: unknown, right: unknown): unknown {
  switch (sign) {
    case "??":
      return left ?? right;
    case "||":
      return left || right;
    case "&&":
      return left && right;
    case "==":
    case "===":
      return left === right;
    case "!=":
    case "!==":
      return left !== right;
    case "+":
      return typeof left === "number" && typeof right === "number"
        ? left + right
        : `${left ?? ""}${right ?? ""}`;
    case "-":
      return Number(left) - Number(right);
    case "*":
      return Number(left) * Number(right);
    case "/":
      return Number(left) / Number(right);
    case "%":
      return Number(left) % Number(right);
    case "<":
      return Number(left) < Number(right);
    case ">":
      return Number(left) > Number(right);
    case "<=":
      return Number(left) <= Number(right);
    default:
      return Number(left) >= Number(right);
  }
}
