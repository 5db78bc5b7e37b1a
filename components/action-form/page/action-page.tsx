"use client";

import { useQuery } from "@tanstack/react-query";
import { BookOpen } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { IntegrationIcon } from "@/components/integrations/integration-icon";
import { integrationQuery } from "@/components/integrations/queries";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { Action } from "@/lib/cargo/integration";
import { ownValue } from "@/lib/config-form/json-value";
import { ActionEditor } from "./action-editor";
import { ActionFacts } from "./action-facts";
import { ActionNotThere } from "./action-not-there";
import { ActionSkeleton } from "./action-skeleton";
import { useActionDraft } from "./use-action-draft";

type ActionPageProps = { integrationSlug: string; actionSlug: string };

/** The page of one action of an integration. */
export function ActionPage({ integrationSlug, actionSlug }: ActionPageProps) {
  const { uuid } = useWorkspace();
  const query = useQuery(integrationQuery(uuid, integrationSlug));
  const integration = query.data;
  const action = ownValue(integration?.actions, actionSlug) as Action | undefined;
  const place = useMemo(
    () => ({ kind: "connector", integrationSlug, actionSlug }) as const,
    [integrationSlug, actionSlug],
  );
  const drafts = useActionDraft(place);
  const home = `/w/${uuid}/integrations/${encodeURIComponent(integrationSlug)}`;
  const name = integration?.name || integrationSlug;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            crumbs={[
              { label: "Integrations", href: `/w/${uuid}/integrations` },
              { label: name, href: home },
              { label: action?.name || actionSlug },
            ]}
          />
        }
        icon={<IntegrationIcon slug={integrationSlug} name={name} size="lg" />}
        title={action?.name || actionSlug}
        description={action?.description}
        actions={
          <Button asChild variant="outline">
            <Link href={`${home}?tab=documentation`}>
              <BookOpen aria-hidden />
              Documentation
            </Link>
          </Button>
        }
      />
      {action ? <ActionFacts action={action} integrationName={name} /> : null}
      {query.isPending || drafts.isLoading ? (
        <ActionSkeleton />
      ) : action ? (
        <ActionEditor place={place} action={action} drafts={drafts} />
      ) : (
        <ActionNotThere
          error={query.error}
          home={home}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
    </>
  );
}
