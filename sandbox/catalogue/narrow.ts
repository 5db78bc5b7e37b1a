import type { AutocompleteResult, Question } from "./entry";

/** The results that contain the text typed so far, each with the one that it is nested under. */
export function narrow(results: AutocompleteResult[], { value }: Question): AutocompleteResult[] {
  const typed = value?.trim().toLowerCase();
  if (!typed) return results;
  const found = new Set(
    results.filter(({ label, value: own, description }) =>
      [label, own, description].some((part) => part?.toLowerCase().includes(typed)),
    ),
  );
  const parents = new Set([...found].map(({ parent }) => parent));
  return results.filter((result) => found.has(result) || parents.has(result.value));
}

/** A list that is the same for everybody, as `value: label`. */
export const listed =
  (choices: Record<string, string>) =>
  (question: Question): AutocompleteResult[] =>
    narrow(
      Object.entries(choices).map(([value, label]) => ({ label, value })),
      question,
    );
