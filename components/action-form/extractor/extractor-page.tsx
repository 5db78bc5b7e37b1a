"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { IntegrationIcon } from "@/components/integrations/integration-icon";
import { integrationQuery } from "@/components/integrations/queries";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import type { Extractor } from "@/lib/cargo/integration";
import { ownValue } from "@/lib/config-form/json-value";
import { extractorModeTexts } from "@/lib/connectors/extractor-mode-texts";
import { ActionNotThere } from "../page/action-not-there";
import { ActionSkeleton } from "../page/action-skeleton";
import { useActionDraft } from "../page/use-action-draft";
import { ExtractorEditor } from "./extractor-editor";

type ExtractorPageProps = { integrationSlug: string; extractorSlug: string };

/** The page of one extractor of an integration: what a model of Cargo's is filled from. */
export function ExtractorPage({ integrationSlug, extractorSlug }: ExtractorPageProps) {
  const { uuid } = useWorkspace();
  const query = useQuery(integrationQuery(uuid, integrationSlug));
  const extractor = ownValue(query.data?.extractors, extractorSlug) as Extractor | undefined;
  const place = useMemo(
    () => ({ kind: "extractor", integrationSlug, extractorSlug }) as const,
    [integrationSlug, extractorSlug],
  );
  const drafts = useActionDraft(place);
  const home = `/w/${uuid}/integrations/${encodeURIComponent(integrationSlug)}`;
  const name = query.data?.name || integrationSlug;
  const title = extractor?.name || extractorSlug;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            crumbs={[
              { label: "Integrations", href: `/w/${uuid}/integrations` },
              { label: name, href: `${home}?tab=extractors` },
              { label: title },
            ]}
          />
        }
        icon={<IntegrationIcon slug={integrationSlug} name={name} size="lg" />}
        title={title}
        description={extractor?.description}
      />
      {extractor ? (
        <div className="-mt-1 mb-5 flex flex-wrap gap-1.5">
          <Badge variant="outline">{name}</Badge>
          {extractorModeTexts(extractor).map((text) => (
            <Badge key={text} variant="info">
              {text}
            </Badge>
          ))}
        </div>
      ) : null}
      {query.isPending || drafts.isLoading ? (
        <ActionSkeleton />
      ) : extractor ? (
        <ExtractorEditor place={place} extractor={extractor} drafts={drafts} />
      ) : (
        <ActionNotThere
          what="extractor"
          error={query.error}
          home={`${home}?tab=extractors`}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
    </>
  );
}
