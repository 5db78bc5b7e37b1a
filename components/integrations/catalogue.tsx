"use client";

import { useQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { CopyAsMenu } from "@/components/connectors/copy-as-menu";
import { connectorsQuery } from "@/components/connectors/queries";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { CallError } from "@/lib/browser/call-error";
import { listIntegrationsCall } from "@/lib/connectors/catalogue-calls";
import { filterCatalogue } from "@/lib/connectors/filter-catalogue";
import { CatalogueToolbar } from "./catalogue-toolbar";
import { IntegrationCard } from "./integration-card";
import { catalogueQuery } from "./queries";
import { useCatalogueFilter } from "./use-catalogue-filter";
import { useGrowingCount } from "./use-growing-count";

/** The page of all integrations. */
export function Catalogue() {
  const { uuid } = useWorkspace();
  const { data, error, refetch, isFetching } = useQuery(catalogueQuery(uuid));
  const { data: connectors } = useQuery(connectorsQuery(uuid));
  const { filter, setFilter, clearFilter } = useCatalogueFilter();

  const counts = useMemo(() => {
    const bySlug = new Map<string, number>();
    for (const { integrationSlug } of connectors ?? []) {
      bySlug.set(integrationSlug, (bySlug.get(integrationSlug) ?? 0) + 1);
    }
    return bySlug;
  }, [connectors]);
  const found = useMemo(
    () => filterCatalogue(data ?? [], filter, new Set(counts.keys())),
    [data, filter, counts],
  );

  const { count, end } = useGrowingCount<HTMLDivElement>(found.length);

  return (
    <>
      <PageHeader
        title="Integrations"
        description="The services that Cargo can work with."
        actions={
          <CopyAsMenu
            calls={[
              {
                title: "List integrations",
                call: () =>
                  listIntegrationsCall({
                    search: filter.search || undefined,
                    slug: filter.slug ?? undefined,
                    category: filter.category ?? undefined,
                    hasActions: filter.hasActions || undefined,
                    hasExtractors: filter.hasExtractors || undefined,
                  }),
              },
            ]}
          />
        }
      />
      {error && data === undefined ? (
        <ErrorState
          title="The integrations could not be loaded"
          message={error.message}
          requestId={error instanceof CallError ? error.requestId : undefined}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : (
        <>
          <CatalogueToolbar items={data ?? []} filter={filter} onChange={setFilter} />
          {data === undefined ? (
            <CatalogueSkeleton />
          ) : found.length === 0 ? (
            <EmptyState
              icon={SearchX}
              title="No integration fits"
              actions={
                <>
                  <Button variant="outline" onClick={clearFilter}>
                    Clear filters
                  </Button>
                  <Button asChild>
                    <Link href={`/w/${uuid}/custom-integrations`}>
                      Register a custom integration
                    </Link>
                  </Button>
                </>
              }
            >
              A service that Cargo does not know yet can be connected as a custom integration.
            </EmptyState>
          ) : (
            <>
              <p role="status" className="mb-2 text-muted-foreground text-xs">
                {found.length === data.length
                  ? `${data.length} integrations`
                  : `${found.length} of ${data.length} integrations`}
              </p>
              <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
                {found.slice(0, count).map((entry) => (
                  <IntegrationCard
                    key={entry.slug}
                    entry={entry}
                    href={`/w/${uuid}/integrations/${encodeURIComponent(entry.slug)}`}
                    connectorsCount={counts.get(entry.slug) ?? 0}
                  />
                ))}
              </ul>
              <div ref={end} />
            </>
          )}
        </>
      )}
    </>
  );
}

const cards = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

function CatalogueSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      <span role="status" className="sr-only">
        Loading integrations
      </span>
      {cards.map((card) => (
        <Skeleton key={card} className="h-28 rounded-lg" />
      ))}
    </div>
  );
}
