import { type UseComboboxProps, useCombobox } from "downshift";
import { useEffect, useMemo, useRef, useState } from "react";
import { type ComboboxOption, filterOptions, groupOptions } from "./combobox-option";

export type ComboboxFilter = "local" | "labels" | "none";

type ComboboxChoice = {
  id: string;
  options: readonly ComboboxOption[];
  value: string | undefined;
  onPick: (value: string | undefined) => void;
  onType?: (text: string) => void;
  onOpenChange?: (open: boolean) => void;
  filter: ComboboxFilter;
};

type Reducer = NonNullable<UseComboboxProps<ComboboxOption>["stateReducer"]>;
const kinds = useCombobox.stateChangeTypes;

// Leaving and Escape never choose nor clear: where a form writes to a CRM, only a deliberate pick counts.
const reduceFor =
  (filter: ComboboxFilter): Reducer =>
  (state, { type, changes }) => {
    if (type === kinds.InputBlur || type === kinds.InputKeyDownEscape) {
      return { ...state, isOpen: false, highlightedIndex: -1 };
    }
    if (type === kinds.InputClick && state.isOpen) return state;
    if (type === kinds.InputChange) {
      // Found at once: Enter takes the best one. Found later by somebody else: wait for the person.
      return { ...changes, highlightedIndex: filter === "none" ? -1 : 0 };
    }
    return changes;
  };

/** downshift's combobox with its text controlled: what is typed while open, the chosen label while closed. */
export function useComboboxChoice(props: ComboboxChoice) {
  const { id, options, value, onPick, onType, onOpenChange, filter } = props;
  const [typed, setTyped] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const chosen = useMemo(() => options.find((one) => one.value === value), [options, value]);
  const { rows, items } = useMemo(() => {
    const text = filter === "none" ? "" : (typed ?? "");
    const searched = filter === "labels" ? "labels" : "labels and values";
    return groupOptions(filterOptions(options, text, searched));
  }, [options, typed, filter]);
  const stateReducer = useMemo(() => reduceFor(filter), [filter]);

  const itemId = (at: number) => `${id}-choice-${at}`;
  const combobox = useCombobox<ComboboxOption>({
    inputId: id,
    menuId: `${id}-choices`,
    labelId: `${id}-label`,
    toggleButtonId: `${id}-toggle`,
    getItemId: itemId,
    items,
    selectedItem: chosen ?? null,
    // A value that the list does not (or not yet) hold stays visible as it is.
    inputValue: typed ?? chosen?.label ?? value ?? "",
    itemToString: (option) => option?.label ?? "",
    itemToKey: (option) => option?.value,
    isItemDisabled: (option) => option.disabled === true,
    scrollIntoView: () => {},
    stateReducer,
    onStateChange: ({ type, selectedItem }) => {
      const picked = type === kinds.ItemClick || type === kinds.InputKeyDownEnter;
      if (picked && selectedItem) onPick(selectedItem.value);
    },
    onIsOpenChange: ({ isOpen, type }) => {
      if (isOpen && type !== kinds.InputChange) input.current?.select();
      if (!isOpen) {
        setTyped(undefined);
        if (typed) onType?.("");
      }
      onOpenChange?.(isOpen);
    },
  });

  const { highlightedIndex, setHighlightedIndex } = combobox;
  const highlightedValue = items[highlightedIndex]?.value;
  const lastHighlight = useRef({ index: highlightedIndex, value: highlightedValue });
  useEffect(() => {
    const last = lastHighlight.current;
    lastHighlight.current = { index: highlightedIndex, value: highlightedValue };
    const swapped = last.index === highlightedIndex && last.value !== highlightedValue;
    // A late answer put another option below the highlight: Enter must not take what nobody looked at.
    if (filter === "none" && highlightedIndex >= 0 && swapped) setHighlightedIndex(-1);
  }, [filter, highlightedIndex, highlightedValue, setHighlightedIndex]);

  const type = (text: string) => {
    setTyped(text);
    onType?.(text);
  };
  const activeId =
    combobox.isOpen && highlightedValue !== undefined ? itemId(highlightedIndex) : undefined;
  return { ...combobox, activeId, input, list, rows, items, chosen, typed, type };
}
