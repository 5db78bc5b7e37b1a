"use client";

import { useQuery } from "@tanstack/react-query";
import { CopyAsMenu } from "@/components/connectors/copy-as-menu";
import { useWorkspace } from "@/components/frame/workspace-context";
import { ActionList } from "@/components/integrations/action-list";
import { nativeIntegrationQuery } from "@/components/integrations/queries";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { CallError } from "@/lib/browser/call-error";
import { getNativeIntegrationCall } from "@/lib/connectors/catalogue-calls";
import { visibleActions } from "@/lib/connectors/visible-actions";

/** The page of Cargo's built-in actions. */
export function NativePage() {
  const { uuid } = useWorkspace();
  const { data, error, refetch, isFetching } = useQuery(nativeIntegrationQuery(uuid));
  return (
    <>
      <PageHeader
        title="Native actions"
        description="What Cargo does by itself: branching, filtering, waiting, running code."
        actions={<CopyAsMenu calls={[{ title: "Get native", call: getNativeIntegrationCall }]} />}
      />
      {data !== undefined ? (
        <ActionList
          actions={visibleActions(data.actions)}
          hrefOf={(slug) => `/w/${uuid}/native/actions/${encodeURIComponent(slug)}`}
        />
      ) : error ? (
        <ErrorState
          title="The native actions could not be loaded"
          message={error.message}
          requestId={error instanceof CallError ? error.requestId : undefined}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : (
        <div aria-busy="true" className="grid gap-3">
          <Skeleton className="h-8 w-72" />
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </div>
      )}
    </>
  );
}
