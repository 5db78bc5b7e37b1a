import { isMarkedNumber } from "@/lib/json/lossless";
import { isTrapKey } from "@/lib/json/trap-key";
import { isPublicName, isSecretName, looksSecret } from "./public-fields";
import { readMark, secretMark } from "./secret-mark";

type Choices = ReadonlyMap<string, ReadonlySet<string>>;

const noChoices: Choices = new Map();
const deepest = 64;

/**
 * A connector's config as a browser may see it: the same shape, each leaf that could be a secret replaced by the mark.
 * Default-deny: what is shown is shown for a reason given here.
 */
export function projectConfig(config: unknown, choices: Choices = noChoices): unknown {
  return project(config, undefined, choices, 0);
}

function project(
  value: unknown,
  name: string | undefined,
  choices: Choices,
  depth: number,
): unknown {
  if (Array.isArray(value)) {
    // The items of a list have no name of their own, and inherit none.
    return depth < deepest
      ? value.map((item) => project(item, undefined, choices, depth + 1))
      : secretMark;
  }
  if (typeof value === "object" && value !== null) {
    // What is stored in the shape of a mark could not be told from one: it is hidden whole.
    if (depth >= deepest || readMark(value) !== undefined) return secretMark;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !isTrapKey(key))
        .map(([key, item]) => [key, project(item, key, choices, depth + 1)]),
    );
  }
  return isPublicLeaf(value, name, choices) ? value : secretMark;
}

function isPublicLeaf(value: unknown, name: string | undefined, choices: Choices): boolean {
  // Nothing there: nothing to hide, and the difference between the three must survive an edit.
  if (value === null || value === undefined || value === "") return true;
  if (typeof value === "boolean") return true;
  if (name !== undefined && isSecretName(name)) return isChoice(value, name, choices);
  if (typeof value === "number") return true;
  // A browser can't hold such a number: shown, it would come back as another.
  if (typeof value !== "string" || isMarkedNumber(value) || name === undefined) return false;
  return isChoice(value, name, choices) || (isPublicName(name) && !looksSecret(value));
}

function isChoice(value: unknown, name: string, choices: Choices): boolean {
  return typeof value === "string" && (choices.get(name)?.has(value) ?? false);
}
