"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Puzzle } from "lucide-react";
import { useState } from "react";
import { CopyAsMenu } from "@/components/connectors/copy-as-menu";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { CallError } from "@/lib/browser/call-error";
import {
  changeCustomIntegrationCall,
  listCustomIntegrationsCall,
  listIntegrationsCall,
  registerCustomIntegrationCall,
  removeCustomIntegrationCall,
} from "@/lib/connectors/catalogue-calls";
import {
  type CustomIntegrationRow,
  toCustomIntegrationRow,
} from "@/lib/connectors/custom-integration-row";
import { CustomIntegrationItem } from "./custom-integration-item";
import { DeleteCustomIntegrationDialog } from "./delete-custom-integration-dialog";
import { customIntegrationsQuery } from "./queries";
import { RegisterDialog } from "./register-dialog";

const calls = [
  { title: "List custom integrations", call: listCustomIntegrationsCall },
  { title: "Register one", call: registerCustomIntegrationCall },
  { title: "List their integrations", call: () => listIntegrationsCall({ category: "custom" }) },
];

const callsOf = (row: CustomIntegrationRow) => [
  { title: `Change ${row.name}`, call: () => changeCustomIntegrationCall(row) },
  { title: `Remove ${row.name}`, call: () => removeCustomIntegrationCall(row.uuid) },
];

/** The page of integrations that somebody else than Cargo runs. */
export function CustomIntegrationsPage() {
  const { uuid, can } = useWorkspace();
  const { data, error, refetch, isFetching } = useQuery(customIntegrationsQuery(uuid));
  const [editing, setEditing] = useState<CustomIntegrationRow | "new">();
  const [deleting, setDeleting] = useState<CustomIntegrationRow>();
  const rows = data?.map(toCustomIntegrationRow);
  const register = can("connection:write") ? (
    <Button onClick={() => setEditing("new")}>
      <Plus aria-hidden />
      Register integration
    </Button>
  ) : null;

  return (
    <>
      <PageHeader
        title="Custom integrations"
        description="Services of your own that Cargo calls like any other."
        actions={
          <>
            <CopyAsMenu calls={[...calls, ...(rows ?? []).flatMap(callsOf)]} />
            {register}
          </>
        }
      />
      {rows !== undefined ? (
        rows.length === 0 ? (
          <EmptyState icon={Puzzle} title="No custom integrations yet">
            Register an HTTP server that answers with a manifest, or a worker that Cargo runs for
            you: its actions can then be configured like any other.
          </EmptyState>
        ) : (
          <ul aria-label="Custom integrations" className="divide-y rounded-lg border bg-card">
            {rows.map((row) => (
              <CustomIntegrationItem
                key={row.uuid}
                row={row}
                onEdit={() => setEditing(row)}
                onDelete={() => setDeleting(row)}
              />
            ))}
          </ul>
        )
      ) : error ? (
        <ErrorState
          title="The custom integrations could not be loaded"
          message={error.message}
          requestId={error instanceof CallError ? error.requestId : undefined}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : (
        <div aria-busy="true" className="grid gap-3">
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </div>
      )}
      {editing === undefined ? null : (
        <RegisterDialog
          existing={editing === "new" ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
      {deleting === undefined ? null : (
        <DeleteCustomIntegrationDialog row={deleting} onClose={() => setDeleting(undefined)} />
      )}
    </>
  );
}
