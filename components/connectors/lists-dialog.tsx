"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogContent, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SearchInput } from "@/components/ui/search-input";
import { Skeleton } from "@/components/ui/skeleton";
import type { Integration } from "@/lib/cargo/integration";
import { autocompleteConnector } from "@/lib/cargo/operations/connectors";
import { autocompleteCall } from "@/lib/connectors/cargo-call";
import { toCliLine, toCurlLine } from "@/lib/connectors/command-lines";
import { listParams } from "@/lib/connectors/list-params";
import { refusalText } from "./refusal-text";
import { useDebounced } from "./use-debounced";

type ListsDialogProps = {
  connectorUuid: string;
  list: Integration["autocompletes"][number] | undefined;
  onClose: () => void;
};

const most = 200;

/** One list of a connector: its parameters, a text that narrows it, and what the service answers. */
export function ListsDialog({ connectorUuid, list, onClose }: ListsDialogProps) {
  const { uuid, cargoApiUrl, call } = useWorkspace();
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const [params, setParams] = useState<Record<string, string>>({});
  const declared = listParams(list?.params?.jsonSchema);
  const value = useDebounced(typed, 250);
  const given = useDebounced(params, 400);
  const missing = declared.filter(({ name, required }) => required && !given[name]);
  const slug = list?.slug ?? "";
  const body = { slug, params: given, ...(value !== "" && { value }) };

  const queryKey = ["autocomplete", uuid, connectorUuid, body];
  const { data, error, isFetching } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      call(autocompleteConnector, { params: { uuid: connectorUuid }, body, signal }),
    enabled: missing.length === 0,
  });
  const refresh = () =>
    queries.fetchQuery({
      queryKey,
      queryFn: ({ signal }) =>
        call(autocompleteConnector, {
          params: { uuid: connectorUuid },
          body: { ...body, refresh: true },
          signal,
        }),
      staleTime: 0,
    });
  const results = data?.results ?? [];

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent aria-describedby={undefined} className="max-w-xl">
        <DialogHeader>
          <DialogTitle className="font-mono">{slug}</DialogTitle>
        </DialogHeader>
        {declared.map(({ name, required }) => (
          <Field key={name} label={name} required={required}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                value={params[name] ?? ""}
                onChange={(event) => setParams({ ...params, [name]: event.currentTarget.value })}
              />
            )}
          </Field>
        ))}
        <div className="flex flex-wrap gap-2">
          <SearchInput
            aria-label="Search this list"
            value={typed}
            onValueChange={setTyped}
            className="min-w-40 flex-1"
          />
          <Button
            variant="outline"
            pending={isFetching}
            onClick={() => void refresh().catch(() => undefined)}
          >
            <RefreshCw aria-hidden />
            Refresh
          </Button>
          <CopyButton
            variant="outline"
            text={() => toCliLine(autocompleteCall(connectorUuid, body))}
          >
            Copy as CLI
          </CopyButton>
          <CopyButton
            variant="outline"
            text={() =>
              toCurlLine(autocompleteCall(connectorUuid, body), {
                apiUrl: cargoApiUrl,
                workspaceUuid: uuid,
              })
            }
          >
            Copy as cURL
          </CopyButton>
        </div>
        {missing.length > 0 ? (
          <p role="status" className="text-muted-foreground">
            First give {missing.map(({ name }) => name).join(" and ")}.
          </p>
        ) : error ? (
          <Alert variant="destructive">{refusalText(error)}</Alert>
        ) : data === undefined ? (
          <Skeleton className="h-40" />
        ) : (
          <>
            <p role="status" className="text-muted-foreground text-xs">
              {results.length > most
                ? `The first ${most} of ${results.length}: type to search the rest`
                : `${results.length} ${results.length === 1 ? "entry" : "entries"}`}
            </p>
            <ul
              aria-label={`Entries of ${slug}`}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              tabIndex={0}
              className="max-h-80 divide-y overflow-y-auto rounded-md border"
            >
              {results.slice(0, most).map((result) => (
                <li key={String(result.value)} className="flex items-center gap-2 px-3 py-1.5">
                  <span className="min-w-0 flex-1">
                    <span className="block truncate">{result.label}</span>
                    <code className="block truncate font-mono text-muted-foreground text-xs">
                      {String(result.value)}
                    </code>
                  </span>
                  <CopyButton text={String(result.value)} aria-label={`Copy ${result.label}`} />
                </li>
              ))}
            </ul>
          </>
        )}
      </DialogContent>
    </Dialog>
  );
}
