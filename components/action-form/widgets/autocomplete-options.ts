import { type ComboboxOption, filterOptions } from "@/components/ui/combobox-option";
import type { AutocompleteResult } from "@/lib/cargo/operations/connectors";

/** Results as choices: each once, under the result it is nested in, saying what else it would set. */
export function toOptions(results: readonly AutocompleteResult[]): ComboboxOption[] {
  const labels = new Map(results.map((result) => [String(result.value), result.label]));
  const options = new Map<string, ComboboxOption>();
  for (const { label, value, description, parent, configOverride } of results) {
    const key = String(value);
    if (options.has(key)) continue;
    const sets = Object.keys(configOverride ?? {});
    const lines = [description, sets.length > 0 ? `Also sets ${sets.join(", ")}` : undefined];
    const text = lines.filter(Boolean).join(" · ");
    const group = parent ? (labels.get(parent) ?? parent) : undefined;
    options.set(key, {
      value: key,
      label: label || key,
      ...(text && { description: text }),
      ...(group && { group }),
    });
  }
  return [...options.values()];
}

/**
 * What to show for a typed text: what the provider found, or what matches among those at hand while it is asked, and
 * where it finds nothing: we look at descriptions too. A provider that takes no notice of the text answers with its whole
 * list, which is then searched here.
 */
export function searchOptions(
  all: readonly ComboboxOption[],
  found: readonly ComboboxOption[] | undefined,
  text: string,
): readonly ComboboxOption[] {
  if (text === "") return all;
  const near = filterOptions(all, text);
  if (!found) return near;
  const ignored =
    found.length === all.length &&
    found.every((option, index) => option.value === all[index]?.value);
  return ignored || found.length === 0 ? near : found;
}
