import type { EnumOptionsType } from "@rjsf/utils";

/** Choices by labels that say which value is meant: the form's library calls all objects the same, and 1 like “1”. */
export function tellApart(options: EnumOptionsType[]): EnumOptionsType[] {
  const counts = new Map<string, number>();
  for (const { label } of options) counts.set(label, (counts.get(label) ?? 0) + 1);
  return options.map((option) => {
    const { value, label } = option;
    const isNameless = typeof value === "object" && value !== null && label === String(value);
    const isShared = (counts.get(label) ?? 0) > 1 && label === String(value);
    return isNameless || isShared ? { ...option, label: JSON.stringify(value) } : option;
  });
}
