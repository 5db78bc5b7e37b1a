import { type Blanked, blankQuoted } from "./blank-quoted";

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
    ...parts.flatMap((part) => {
      const blanked = blankQuoted(part.code);
      return [
        ...lintBrackets(blanked, part.from),
        ...(known ? lintReferences(part, blanked, known) : []),
      ];
    }),
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

function lintBrackets({ code, unclosed }: Blanked, offset: number): Finding[] {
  if (unclosed !== undefined)
    return [
      { from: offset + unclosed, to: offset + code.length, message: "The quote is never closed." },
    ];
  const open: { sign: string; at: number }[] = [];
  for (const { 0: sign, index: at } of code.matchAll(/[()[\]{}]/g)) {
    if (sign in CLOSING) {
      open.push({ sign, at });
      continue;
    }
    const last = open.pop();
    if (!last || CLOSING[last.sign] !== sign)
      return [{ from: offset + at, to: offset + at + 1, message: `“${sign}” has no counterpart.` }];
  }
  const left = open.at(-1);
  if (!left) return [];
  const from = offset + left.at;
  return [{ from, to: from + 1, message: `“${left.sign}” is never closed.` }];
}

const STEP = String.raw`\s*(?:(?:\.|\?\.)\s*\w+|(?:\?\.)?\[\s*(?:"[^"\\]*"|'[^'\\]*')\s*\])`;
const REFERENCE = new RegExp(String.raw`(?<![\w.$])(nodes|parentNodes)((?:${STEP})+)`, "g");
const NAME = /\w+(?=\s*$)|"[^"]*"|'[^']*'/;

/** The names of a chain of steps: `.a["b c"]?.d` → a, b c, d. */
function stepNames(steps: string): string[] {
  return [...steps.matchAll(new RegExp(STEP, "g"))].map(([step]) =>
    (NAME.exec(step)?.[0] ?? "").replace(/^["']|["']$/g, ""),
  );
}

function lintReferences(part: Part, blanked: Blanked, known: KnownNodes): Finding[] {
  const { code, from: offset } = part;
  return [...code.matchAll(REFERENCE)].flatMap((match) => {
    const [whole, scope, steps = ""] = match;
    // In a text, a comment or a pattern it refers to nothing.
    if (blanked.code.charAt(match.index) === " ") return [];
    const [slug = "", first] = stepNames(steps);
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
