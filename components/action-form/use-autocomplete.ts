import {
  hashKey,
  type Query,
  queryOptions,
  useQueries,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { type AutocompleteResult, autocompleteConnector } from "@/lib/cargo/operations/connectors";
import type { ResolvedParams } from "@/lib/config-form/resolve-params";
import { SETTLE_MS, useSettledParams } from "./use-settled-params";

type List = {
  connectorUuid: string | undefined;
  slug: string;
  resolved: ResolvedParams;
};
type Question = List & {
  /** What was typed to filter; nothing asks for the whole list, which has a key of its own. */
  typed: string;
  /** Nothing is asked before somebody comes near the field. */
  wanted: boolean;
};
type Answer = {
  results: AutocompleteResult[];
  /** The provider itself was asked, past what Cargo remembers. */
  isAnew: boolean;
};

const SLOW_MS = 3000;
/** As long as Cargo keeps its own copy: asking again sooner gives the same. */
const FRESH_MS = 30 * 60_000;
/** Who finds nothing makes it in the account and comes back. */
const EMPTY_FRESH_MS = 30_000;
const MOST_LOOKUPS = 50;

/**
 * The options Cargo offers for one field: the whole list, and what it finds for the text typed. The key is what the
 * answer depends on and nothing else, so another field's change asks nothing; an earlier question is given up.
 */
export function useAutocomplete({ typed, wanted, ...question }: Question) {
  const client = useQueryClient();
  const settled = useSearchedText(typed.trim());
  const { ask, ready, isChanging, forgetSearches } = useAsk(question);
  const refetchOnWindowFocus = isEmpty;
  const list = useQuery({ ...ask(""), enabled: ready && wanted, refetchOnWindowFocus });
  const search = useQuery({
    ...ask(settled),
    enabled: ready && settled !== "",
    refetchOnWindowFocus,
  });
  const isAsking = list.isFetching || search.isFetching;

  return {
    list,
    search,
    /** The text that `search` answers. */
    searched: settled,
    isFetching: isAsking || isChanging || settled !== typed.trim(),
    isSlow: useSlow(isAsking),
    /** Asks again what is at hand, if it has had its time. */
    revisit: () => {
      if (list.isSuccess) client.fetchQuery(ask("")).catch(() => {});
    },
    refresh: () =>
      client.fetchQuery({ ...ask("", true), staleTime: 0 }).then(forgetSearches, () => {}),
  };
}

/**
 * What the provider knows of values that the list does not hold, each asked for by itself: a list may be a first page.
 * A value whose answer is still under way is neither known nor unknown.
 */
export function useLookups({ values, ...list }: List & { values: readonly string[] }) {
  const { ask, ready } = useAsk(list);
  const lookups = useQueries({
    queries: values.slice(0, MOST_LOOKUPS).map((value) => ({ ...ask(value), enabled: ready })),
  });
  return {
    results: lookups.flatMap(({ data }) => data ?? []),
    isPending: (value: string) => lookups[values.indexOf(value)]?.isPending ?? false,
  };
}

function useAsk({ connectorUuid, slug, resolved }: List) {
  const client = useQueryClient();
  const { call, uuid: workspaceUuid } = useWorkspace();
  const { params, isChanging } = useSettledParams(resolved);
  const question = ["autocomplete", workspaceUuid, connectorUuid ?? "", slug, params];
  const keyOf = (value: string) => [...question, value];
  const known = (value: string) => client.getQueryData<Answer>(keyOf(value));

  const ask = (value: string, refresh = false) =>
    queryOptions({
      queryKey: keyOf(value),
      queryFn: async ({ signal }): Promise<Answer> => {
        // Cargo remembers an answer for each text: one from before the list was asked anew is no better than the list of
        // then, and of what held nothing it would say the same again.
        const isOutdated = value !== "" && known("")?.isAnew === true;
        const isAnew = refresh || isOutdated || known(value)?.results.length === 0;
        const { results } = await call(autocompleteConnector, {
          params: { uuid: connectorUuid ?? "" },
          body: { slug, params, ...(value && { value }), ...(isAnew && { refresh: true }) },
          signal,
        });
        return { results, isAnew };
      },
      select: resultsOf,
      staleTime: (query) => (isEmpty(query) ? EMPTY_FRESH_MS : FRESH_MS),
      gcTime: FRESH_MS,
      retry: false,
      refetchOnWindowFocus: false,
    });
  const forgetSearches = () =>
    client.invalidateQueries(
      {
        predicate: ({ queryKey }) =>
          queryKey.at(-1) !== "" && hashKey(queryKey.slice(0, -1)) === hashKey(question),
      },
      // Another field with this list may be asking anew already.
      { cancelRefetch: false },
    );
  const ready = resolved.ready && connectorUuid !== undefined && !isChanging;
  return { ask, forgetSearches, ready, isChanging };
}

const resultsOf = ({ results }: Answer) => results;
const isEmpty = ({ state }: Pick<Query<Answer>, "state">) => state.data?.results.length === 0;

/** The text once typing has paused; an emptied box counts at once. */
function useSearchedText(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === "") return setSettled("");
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return text === "" ? "" : settled;
}

function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow;
}
