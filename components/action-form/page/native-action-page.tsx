"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { nativeIntegrationQuery } from "@/components/integrations/queries";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LetterTile } from "@/components/ui/letter-tile";
import { PageHeader } from "@/components/ui/page-header";
import type { Action } from "@/lib/cargo/integration";
import { ownValue } from "@/lib/config-form/json-value";
import { ActionEditor } from "./action-editor";
import { ActionFacts } from "./action-facts";
import { ActionNotThere } from "./action-not-there";
import { ActionSkeleton } from "./action-skeleton";
import { useActionDraft } from "./use-action-draft";

/** The page of one of Cargo's built-in actions. */
export function NativeActionPage({ actionSlug }: { actionSlug: string }) {
  const { uuid } = useWorkspace();
  const query = useQuery(nativeIntegrationQuery(uuid));
  const action = ownValue(query.data?.actions, actionSlug) as Action | undefined;
  const place = useMemo(() => ({ kind: "native", actionSlug }) as const, [actionSlug]);
  const drafts = useActionDraft(place);
  const home = `/w/${uuid}/native`;
  const title = action?.name || actionSlug;
  return (
    <>
      <PageHeader
        above={<Breadcrumb crumbs={[{ label: "Native actions", href: home }, { label: title }]} />}
        icon={<LetterTile name={title} size="lg" />}
        title={title}
        description={action?.description}
      />
      {action ? <ActionFacts action={action} integrationName="Cargo" /> : null}
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
