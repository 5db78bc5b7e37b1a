const MAX_PATTERN_LENGTH = 500;
const MAX_WORK = 2_000_000;

type Rule = { regex: RegExp; cost: Cost };
/** How a search can branch: by how far each repetition goes, and by whether each optional part is there. */
type Cost = { repetitions: number; optionals: number };

const compiled = new Map<string, Rule | undefined>();

/**
 * Whether a text matches a schema's pattern, or `undefined` when finding out could take for ever: the pattern
 * comes from an integration, and a few characters of `^(a+)+$` can stop a page for minutes.
 *
 * A choice inside a repetition is refused outright. Repetitions side by side cost at most length^count, so the
 * longer the text, the fewer of them are tried. Cargo checks what we do not.
 */
export function matchPattern(pattern: string, text: string): boolean | undefined {
  let rule = compiled.get(pattern);
  if (!rule && !compiled.has(pattern)) {
    rule = compile(pattern);
    if (compiled.size > 1000) compiled.clear();
    compiled.set(pattern, rule);
  }
  if (!rule) return undefined;
  // A search without an anchor also starts at every position.
  const starts = pattern.startsWith("^") ? 0 : 1;
  const work = (text.length + 1) ** (rule.cost.repetitions + starts) * 2 ** rule.cost.optionals;
  return work > MAX_WORK && rule.cost.repetitions + rule.cost.optionals > 0
    ? undefined
    : rule.regex.test(text);
}

function compile(pattern: string): Rule | undefined {
  if (pattern.length > MAX_PATTERN_LENGTH) return undefined;
  const cost = costOf(pattern);
  if (!cost) return undefined;
  for (const flags of ["u", ""])
    try {
      return { regex: new RegExp(pattern, flags), cost };
    } catch {
      // The stricter reading fails on patterns that the looser one, which most validators use, accepts.
    }
  return undefined;
}

const ATOM = /^(?:\\.|\[(?:\\.|[^\]\\])*\])/s;
const OPENING = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/;
const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/;

function costOf(pattern: string): Cost | undefined {
  const cost: Cost = { repetitions: 0, optionals: 0 };
  /** For each open group, whether a part of it can match in more than one way. */
  const groups = [false];

  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    if (/^\\[1-9k]/.test(rest)) return undefined;
    const opening = OPENING.exec(rest)?.[0];
    if (opening) {
      groups.push(false);
      at += opening.length;
      continue;
    }
    let varies = false;
    if (rest.startsWith("|")) {
      groups[groups.length - 1] = true;
      at += 1;
      continue;
    }
    if (rest.startsWith(")")) {
      varies = groups.pop() ?? false;
      if (groups.length === 0) return undefined;
      at += 1;
    } else at += ATOM.exec(rest)?.[0].length ?? 1;

    const quantifier = QUANTIFIER.exec(pattern.slice(at))?.[0] ?? "";
    at += quantifier.length;
    if (quantifier.startsWith("?")) cost.optionals += 1;
    else if (quantifier !== "" && !/^\{[01]\}/.test(quantifier)) {
      if (varies) return undefined;
      if (!/^\{\d+\}/.test(quantifier)) cost.repetitions += 1;
    }
    const several = quantifier !== "" && !/^\{\d+\}/.test(quantifier);
    if (varies || several) groups[groups.length - 1] = true;
  }
  return cost;
}
