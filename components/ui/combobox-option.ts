import type { ReactNode } from "react";

export type ComboboxOption = {
  value: string;
  label: string;
  description?: string;
  group?: string;
  icon?: ReactNode;
  disabled?: boolean;
};

export type ComboboxRow =
  | { kind: "heading"; label: string }
  | { kind: "option"; option: ComboboxOption; at: number };

const fold = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/**
 * Options that hold every typed word, whatever the case or accents; those that start with the text come first. Values are
 * searched as well, unless they are numbers of our own that nobody sees.
 */
export function filterOptions(
  options: readonly ComboboxOption[],
  text: string,
  searched: "labels and values" | "labels" = "labels and values",
): readonly ComboboxOption[] {
  const wanted = fold(text.trim());
  if (!wanted) return options;
  const words = wanted.split(/\s+/);
  const starting: ComboboxOption[] = [];
  const holding: ComboboxOption[] = [];
  for (const option of options) {
    const label = fold(option.label);
    const value = searched === "labels" ? "" : fold(option.value);
    const hay = `${label} ${value} ${fold(option.description ?? "")}`;
    if (!words.every((word) => hay.includes(word))) continue;
    (label.startsWith(wanted) ? starting : holding).push(option);
  }
  return [...starting, ...holding];
}

/** Groups in order of first appearance, each under its heading; options without a group first. */
export function groupOptions(options: readonly ComboboxOption[]): {
  rows: ComboboxRow[];
  items: ComboboxOption[];
} {
  const groups = new Map<string, ComboboxOption[]>([["", []]]);
  for (const option of options) {
    const name = option.group ?? "";
    const group = groups.get(name);
    if (group) group.push(option);
    else groups.set(name, [option]);
  }
  const rows: ComboboxRow[] = [];
  const items: ComboboxOption[] = [];
  for (const [label, members] of groups) {
    if (label) rows.push({ kind: "heading", label });
    for (const option of members) {
      rows.push({ kind: "option", option, at: items.length });
      items.push(option);
    }
  }
  return { rows, items };
}
