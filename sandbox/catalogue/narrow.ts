import type { AutocompleteResult, Question } from "./entry";

/** The results that contain the text typed so far, in label, value or description. */
export function narrow(results: AutocompleteResult[], { value }: Question): AutocompleteResult[] {
  const typed = value?.trim().toLowerCase();
  if (!typed) return results;
  const found = results.filter(({ label, value: own, description }) =>
    [label, own, description].some((part) => part?.toLowerCase().includes(typed)),
  );
  const parents = new Set(found.map(({ parent }) => parent));
  return results.filter((result) => found.includes(result) || parents.has(result.value));
}

/** A list that is the same for everybody, as `value: label`. */
export const listed =
  (choices: Record<string, string>) =>
  (question: Question): AutocompleteResult[] =>
    narrow(
      Object.entries(choices).map(([value, label]) => ({ label, value })),
      question,
    );
