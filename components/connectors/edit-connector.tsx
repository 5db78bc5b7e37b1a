"use client";

import { useQuery } from "@tanstack/react-query";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { CallError } from "@/lib/browser/call-error";
import { ConnectorEditor } from "./connector-editor";
import { connectorQuery } from "./queries";

/** The page of one connector. */
export function EditConnector({ uuid }: { uuid: string }) {
  const workspace = useWorkspace();
  const list = `/w/${workspace.uuid}/connectors`;
  // Nothing may change below somebody's hands: it is read again on saving, and when asked for.
  const { data, error, refetch, isFetching } = useQuery({
    ...connectorQuery(workspace.uuid, uuid),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: "always",
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

  if (data !== undefined && !(isFetching && error === null && data === undefined)) {
    return <ConnectorEditor key={uuid} connector={data.connector} etag={data.etag} />;
  }
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb crumbs={[{ label: "Connectors", href: list }, { label: "Connector" }]} />
        }
        title={error ? "Connector" : <Skeleton className="h-6 w-56" />}
      />
      {error ? (
        <ErrorState
          title={
            error instanceof CallError && error.status === 404
              ? "There is no such connector in this workspace"
              : "The connector could not be loaded"
          }
          message={error.message}
          requestId={error instanceof CallError ? error.requestId : undefined}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : (
        <div aria-busy="true" className="grid max-w-2xl gap-4">
          <Skeleton className="h-8" />
          <Skeleton className="h-8" />
          <Skeleton className="h-24" />
        </div>
      )}
    </>
  );
}
