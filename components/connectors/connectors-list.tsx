"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import Link from "next/link";
import { useWorkspace } from "@/components/frame/workspace-context";
import { catalogueQuery } from "@/components/integrations/queries";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { CallError } from "@/lib/browser/call-error";
import { listConnectorsCall } from "@/lib/connectors/cargo-call";
import { ConnectorsSkeleton } from "./connectors-skeleton";
import { ConnectorsTable } from "./connectors-table";
import { CopyAsMenu } from "./copy-as-menu";
import { healthsQuery } from "./health-queries";
import { NoConnectors } from "./no-connectors";
import { connectorsQuery } from "./queries";

const calls = [{ title: "List connectors", call: () => listConnectorsCall() }];

/** The page of all connectors of a workspace. */
export function ConnectorsList() {
  const { uuid, can } = useWorkspace();
  const { data, error, refetch, isFetching } = useQuery(connectorsQuery(uuid));
  // What the rows are joined with is asked for at the same time, so that they are made once.
  useQuery(catalogueQuery(uuid));
  useQuery(healthsQuery(uuid));
  return (
    <>
      <PageHeader
        title="Connectors"
        description="The accounts through which this workspace reaches other services."
        actions={
          <>
            <CopyAsMenu calls={calls} />
            {can("connection:write") ? (
              <Button asChild>
                <Link href={`/w/${uuid}/connectors/new`}>
                  <Plus aria-hidden />
                  New connector
                </Link>
              </Button>
            ) : null}
          </>
        }
      />
      {data !== undefined ? (
        data.length === 0 ? (
          <NoConnectors workspaceUuid={uuid} />
        ) : (
          <ConnectorsTable workspaceUuid={uuid} connectors={data} />
        )
      ) : error ? (
        <ErrorState
          title="The connectors could not be loaded"
          message={error.message}
          requestId={error instanceof CallError ? error.requestId : undefined}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : (
        <ConnectorsSkeleton />
      )}
    </>
  );
}
