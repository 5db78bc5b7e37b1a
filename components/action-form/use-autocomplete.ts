import { queryOptions, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { autocompleteConnector } from "@/lib/cargo/operations/connectors";
import type { ResolvedParams } from "@/lib/config-form/resolve-params";

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

const SETTLE_MS = 250;
const SLOW_MS = 3000;
/** As long as Cargo keeps its own copy: asking again sooner gives the same. */
const FRESH_MS = 30 * 60_000;
const MOST_LOOKUPS = 50;

/**
 * The options Cargo offers for one field: the whole list, and what it finds for the text typed. The key is what the
 * answer depends on and nothing else, so another field's change asks nothing; an earlier question is given up.
 */
export function useAutocomplete({ typed, wanted, ...question }: Question) {
  const client = useQueryClient();
  const settled = useSettled(typed.trim());
  const { ask, ready } = useAsk(question);
  const list = useQuery({ ...ask(""), enabled: ready && wanted });
  const search = useQuery({ ...ask(settled), enabled: ready && settled !== "" });
  const isFetching = list.isFetching || search.isFetching || settled !== typed.trim();

  return {
    list,
    search,
    /** The text that `search` answers. */
    searched: settled,
    isFetching,
    isSlow: useSlow(list.isFetching || search.isFetching),
    refresh: () => client.fetchQuery({ ...ask("", true), staleTime: 0 }).catch(() => {}),
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
  const { call, uuid: workspaceUuid } = useWorkspace();
  const params = resolved.ready ? resolved.params : {};
  const ask = (value: string, refresh = false) =>
    queryOptions({
      queryKey: ["autocomplete", workspaceUuid, connectorUuid ?? "", slug, params, value],
      queryFn: async ({ signal }) => {
        const { results } = await call(autocompleteConnector, {
          params: { uuid: connectorUuid ?? "" },
          body: { slug, params, ...(value && { value }), ...(refresh && { refresh }) },
          signal,
        });
        return results;
      },
      staleTime: FRESH_MS,
      gcTime: FRESH_MS,
      retry: false,
      refetchOnWindowFocus: false,
    });
  return { ask, ready: resolved.ready && connectorUuid !== undefined };
}

/** The text once typing has paused; an emptied box counts at once. */
function useSettled(text: string): string {
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
