import { useEffect, useMemo, useRef, useState } from "react";
import type { ComboboxOption } from "@/components/ui/combobox-option";
import { isExpression } from "@/lib/config-form/expression";
import { useFormSurroundings } from "../form-context";
import { useAutocomplete, useLookups } from "../use-autocomplete";
import { useQuestionParams } from "../use-question-params";
import { searchOptions, toOptions } from "./autocomplete-options";

type AutocompleteFieldInput = {
  label: string;
  value: unknown;
  slug: string;
  params: Record<string, unknown>;
  /** It is being typed: what it is called is asked when it is whole, not of each of its beginnings. */
  isHalfTyped: boolean;
};

export type AutocompleteField = ReturnType<typeof useAutocompleteField>;

/** From so many on, a list may be no more than its provider's first page. */
const LONG = 50;

/** Everything an autocomplete field knows: what it waits for, what is on offer, and what its stored value is called. */
export function useAutocompleteField(input: AutocompleteFieldInput) {
  const { label, value, slug, params, isHalfTyped } = input;
  const { store, connectorUuid } = useFormSurroundings();
  const [typed, setTyped] = useState("");
  const [near, setNear] = useState(false);
  const { resolved, sources } = useQuestionParams({ label, kind: "autocomplete", slug, params });
  const ready = resolved.ready && connectorUuid !== undefined && slug !== "";

  const stored =
    value === undefined || value === null || value === "" || isExpression(value)
      ? []
      : [value].flat();
  const wanted = near || stored.length > 0;
  const { list, search, searched, isFetching, isSlow, revisit, refresh } = useAutocomplete({
    connectorUuid,
    slug,
    resolved,
    typed,
    wanted,
  });
  const results = useMemo(() => list.data ?? [], [list.data]);
  const all = useMemo(() => toOptions(results), [results]);
  const found = useMemo(() => search.data && toOptions(search.data), [search.data]);

  const isLoaded = list.isSuccess || list.isError;
  const latestRefresh = useRef(refresh);
  useEffect(() => {
    latestRefresh.current = refresh;
  });
  useEffect(
    () => (isLoaded ? store.addRefresher(() => void latestRefresh.current()) : undefined),
    [store, isLoaded],
  );

  const strangers = stored.filter(
    (one) => list.isSuccess && !all.some((option) => option.value === String(one)),
  );
  const lookup = useLookups({
    connectorUuid,
    slug,
    resolved,
    values: all.length >= LONG && !isHalfTyped ? strangers.map(String).filter(Boolean) : [],
  });
  const find = (one: unknown) =>
    lookup.results.find((result) => String(result.value) === String(one));
  const unlisted = strangers.filter((one) => !find(one) && !lookup.isPending(String(one)));
  const [single] = Array.isArray(value) ? [] : stored;
  const lookedUp = single === undefined ? undefined : find(single);

  const text = typed.trim();
  const options = useMemo((): readonly ComboboxOption[] => {
    const offered = searchOptions(all, searched === text ? found : undefined, text);
    if (text !== "" || single === undefined) return offered;
    if (offered.some((option) => option.value === String(single))) return offered;
    // The stored value stays in sight and stays chosen, with its own label once it is known.
    const kept = {
      value: String(single),
      label: lookedUp?.label ?? String(single),
      ...(list.isSuccess && !lookedUp && { description: "Not on offer now" }),
    };
    return [kept, ...offered];
  }, [all, found, searched, text, single, lookedUp, list.isSuccess]);

  const everything = [...results, ...(search.data ?? []), ...lookup.results];
  return {
    ready,
    resolved,
    connectorUuid,
    sources,
    options,
    unlisted,
    isFetching: ready && isFetching && (wanted || text !== ""),
    isSlow,
    error: search.error && text !== "" ? search.error : list.error,
    loadedAt: list.isSuccess ? list.dataUpdatedAt : undefined,
    count: all.length,
    emptyText:
      text === "" ? "The account has nothing to choose from here." : `Nothing found for “${text}”.`,
    footer:
      text === "" && all.length >= LONG
        ? `${all.length.toLocaleString("en")} shown. Type to search the provider.`
        : undefined,
    onType: (next: string) => {
      setTyped(next);
      if (next !== "") setNear(true);
    },
    approach: () => {
      setNear(true);
      revisit();
    },
    refresh,
    resultFor: (key: string | undefined) =>
      everything.find((result) => String(result.value) === key),
    labelFor: (one: unknown) =>
      everything.find((result) => String(result.value) === String(one))?.label ?? String(one),
  };
}
