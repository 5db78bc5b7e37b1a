"use client";

import { useQuery } from "@tanstack/react-query";
import { ExternalLink, Plus } from "lucide-react";
import Link from "next/link";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { CopyAsMenu } from "@/components/connectors/copy-as-menu";
import { connectorsQuery } from "@/components/connectors/queries";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { CallError } from "@/lib/browser/call-error";
import type { Integration } from "@/lib/cargo/integration";
import { getDocumentationCall, getIntegrationCall } from "@/lib/connectors/catalogue-calls";
import { ActionList } from "./action-list";
import { Documentation } from "./documentation";
import { ExtractorList } from "./extractor-list";
import { IntegrationConnectors } from "./integration-connectors";
import { IntegrationIcon } from "./integration-icon";
import { integrationQuery } from "./queries";

const tabs = ["actions", "extractors", "connectors", "documentation"] as const;

/** The page of one integration. */
export function IntegrationPage({ slug }: { slug: string }) {
  const { uuid } = useWorkspace();
  const { data, error, refetch, isFetching } = useQuery(integrationQuery(uuid, slug));
  const crumbs = [
    { label: "Integrations", href: `/w/${uuid}/integrations` },
    { label: data?.name || slug },
  ];
  if (data !== undefined) return <Loaded integration={data} crumbs={crumbs} />;
  return (
    <>
      <PageHeader above={<Breadcrumb crumbs={crumbs} />} title={slug} />
      {error ? (
        <ErrorState
          title={
            error instanceof CallError && error.status === 404
              ? "There is no such integration"
              : "The integration could not be loaded"
          }
          message={error.message}
          requestId={error instanceof CallError ? error.requestId : undefined}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : (
        <div aria-busy="true" className="grid gap-3">
          <Skeleton className="h-9 w-80" />
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </div>
      )}
    </>
  );
}

type LoadedProps = { integration: Integration; crumbs: { label: string; href?: string }[] };

function Loaded({ integration, crumbs }: LoadedProps) {
  const { uuid, can } = useWorkspace();
  const { slug } = integration;
  const name = integration.name || slug;
  const [tab, setTab] = useQueryState(
    "tab",
    parseAsStringLiteral(tabs).withDefault("actions").withOptions({ clearOnDefault: true }),
  );
  const { data: connectors } = useQuery(connectorsQuery(uuid));
  const own = connectors?.filter((connector) => connector.integrationSlug === slug);
  return (
    <>
      <PageHeader
        above={<Breadcrumb crumbs={crumbs} />}
        icon={<IntegrationIcon slug={slug} name={name} size="lg" />}
        title={name}
        description={integration.description}
        actions={
          <>
            {isWebAddress(integration.url) ? (
              <Button asChild variant="ghost">
                <a href={integration.url} target="_blank" rel="noopener noreferrer">
                  {new URL(integration.url).hostname.replace(/^www\./, "")}
                  <ExternalLink aria-label="(opens elsewhere)" />
                </a>
              </Button>
            ) : null}
            <CopyAsMenu
              calls={[
                { title: "Get integration", call: () => getIntegrationCall(slug) },
                { title: "Get documentation", call: () => getDocumentationCall(slug) },
              ]}
            />
            {can("connection:write") ? (
              <Button asChild>
                <Link href={`/w/${uuid}/connectors/new?integration=${encodeURIComponent(slug)}`}>
                  <Plus aria-hidden />
                  New connector
                </Link>
              </Button>
            ) : null}
          </>
        }
      />
      <div className="mb-4 flex flex-wrap gap-1.5">
        {[integration.category, ...(integration.subCategories ?? [])].map((category) =>
          category ? (
            <Badge key={category} variant="outline">
              {category}
            </Badge>
          ) : null,
        )}
        {integration.connector.credits?.isCompatible ? (
          <Badge variant="info">Runs on Cargo credits</Badge>
        ) : null}
      </div>
      <Tabs
        value={tab}
        onValueChange={(next) => void setTab(tabs.find((one) => one === next) ?? null)}
      >
        <TabsList aria-label={name}>
          <TabsTrigger value="actions">
            Actions <Count of={Object.keys(integration.actions).length} />
          </TabsTrigger>
          <TabsTrigger value="extractors">
            Extractors <Count of={Object.keys(integration.extractors).length} />
          </TabsTrigger>
          <TabsTrigger value="connectors">
            Connectors <Count of={own?.length} />
          </TabsTrigger>
          <TabsTrigger value="documentation">Documentation</TabsTrigger>
        </TabsList>
        <TabsContent value="actions">
          <ActionList
            actions={integration.actions}
            hrefOf={(action) =>
              `/w/${uuid}/integrations/${encodeURIComponent(slug)}/actions/${encodeURIComponent(action)}`
            }
          />
        </TabsContent>
        <TabsContent value="extractors">
          <ExtractorList
            extractors={integration.extractors}
            hrefOf={(extractor) =>
              `/w/${uuid}/integrations/${encodeURIComponent(slug)}/extractors/${encodeURIComponent(extractor)}`
            }
          />
        </TabsContent>
        <TabsContent value="connectors">
          <IntegrationConnectors slug={slug} connectors={own} />
        </TabsContent>
        <TabsContent value="documentation">
          <Documentation slug={slug} />
        </TabsContent>
      </Tabs>
    </>
  );
}

function Count({ of }: { of: number | undefined }) {
  return of === undefined ? null : <span className="text-muted-foreground text-xs">{of}</span>;
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https:/i.test(url) && URL.canParse(url);
}
