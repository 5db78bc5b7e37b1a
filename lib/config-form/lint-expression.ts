export type ExpressionKind = "templateExpression" | "jsExpression";

/** Nodes an expression may refer to. Without them, references are not judged. */
export type KnownNodes = {
  nodes: readonly KnownNode[];
  parentNodes?: readonly KnownNode[] | undefined;
};
export type KnownNode = {
  slug: string;
  fields?: readonly string[];
  /** It may give more than `fields`. */
  isOpen?: boolean;
  isAgent?: boolean;
};

export type Finding = { from: number; to: number; message: string };

/**
 * What is likely to go wrong when an expression runs. Cargo reports none of it: a reference to an unknown node or path
 * silently gives nothing, the bug its users meet most.
 */
export function lintExpression(text: string, kind: ExpressionKind, known?: KnownNodes): Finding[] {
  const { parts, findings } =
    kind === "jsExpression"
      ? { parts: [{ from: 0, code: text }], findings: [] }
      : templateParts(text);
  return [
    ...findings,
    ...parts.flatMap(({ from, code }) => [
      ...lintBrackets(code, from),
      ...(known ? lintReferences(code, from, known) : []),
    ]),
  ].sort((a, b) => a.from - b.from);
}

type Part = { from: number; code: string };

/** The code between `{{` and `}}`, and the braces that have no counterpart. */
function templateParts(text: string): { parts: Part[]; findings: Finding[] } {
  const parts: Part[] = [];
  const findings: Finding[] = [];
  let open: number | undefined;
  for (const { 0: braces, index } of text.matchAll(/\{\{|\}\}/g)) {
    if (braces === "{{") {
      if (open !== undefined)
        findings.push({ from: open, to: open + 2, message: "“{{” is never closed with “}}”." });
      open = index;
    } else if (open === undefined) {
      findings.push({ from: index, to: index + 2, message: "“}}” has no “{{” before it." });
    } else {
      const code = text.slice(open + 2, index);
      if (code.trim() === "")
        findings.push({ from: open, to: index + 2, message: "Nothing stands between the braces." });
      parts.push({ from: open + 2, code });
      open = undefined;
    }
  }
  if (open !== undefined)
    findings.push({ from: open, to: text.length, message: "“{{” is never closed with “}}”." });
  return { parts, findings };
}

const CLOSING: Record<string, string> = { "(": ")", "[": "]", "{": "}" };

function lintBrackets(code: string, offset: number): Finding[] {
  const open: { sign: string; at: number }[] = [];
  for (let at = 0; at < code.length; at += 1) {
    const sign = code.charAt(at);
    if (sign === '"' || sign === "'" || sign === "`") {
      const end = closingQuote(code, at);
      if (end === -1)
        return [
          { from: offset + at, to: offset + code.length, message: "The quote is never closed." },
        ];
      at = end;
    } else if (sign in CLOSING) open.push({ sign, at });
    else if (sign === ")" || sign === "]" || sign === "}") {
      const last = open.pop();
      if (!last || CLOSING[last.sign] !== sign)
        return [
          { from: offset + at, to: offset + at + 1, message: `“${sign}” has no counterpart.` },
        ];
    }
  }
  const left = open.at(-1);
  return left
    ? [
        {
          from: offset + left.at,
          to: offset + left.at + 1,
          message: `“${left.sign}” is never closed.`,
        },
      ]
    : [];
}

function closingQuote(code: string, start: number): number {
  for (let at = start + 1; at < code.length; at += 1) {
    if (code.charAt(at) === "\\") at += 1;
    else if (code.charAt(at) === code.charAt(start)) return at;
  }
  return -1;
}

const REFERENCE =
  /(?<![\w.$])(nodes|parentNodes)(?:\.|\?\.)([A-Za-z0-9_]+)((?:(?:\.|\?\.)[A-Za-z0-9_]+)*)/g;

function lintReferences(code: string, offset: number, known: KnownNodes): Finding[] {
  return [...code.matchAll(REFERENCE)].flatMap((match) => {
    const [whole, scope, slug = "", rest = ""] = match;
    const from = offset + match.index;
    const to = from + whole.length;
    const nodes = scope === "parentNodes" ? known.parentNodes : known.nodes;
    const node = nodes?.find((one) => one.slug === slug);
    if (!node) {
      const where = scope === "parentNodes" ? "around this group" : "before this one";
      return [
        {
          from,
          to,
          message: `There is no node “${slug}” ${where}: this gives nothing when it runs.`,
        },
      ];
    }
    const [first] = rest.split(/\.|\?\./).filter((step) => step !== "");
    if (node.isAgent && first !== undefined && first !== "answer")
      return [
        {
          from,
          to,
          message: `What an agent answers is under “.answer”: nodes.${slug}.answer.${first}`,
        },
      ];
    if (
      node.fields &&
      !node.isOpen &&
      node.fields.length > 0 &&
      first !== undefined &&
      !node.fields.includes(first) &&
      !node.isAgent
    )
      return [{ from, to, message: `“${slug}” is not known to give “${first}”.` }];
    return [];
  });
}
