import { useQuery } from "@tanstack/react-query";
import { Plus, RefreshCw } from "lucide-react";
import Link from "next/link";
import { connectorsQuery } from "@/components/connectors/queries";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import type { ListedConnector } from "@/lib/connectors/connector-row";

type ConnectorPickerProps = {
  integrationSlug: string;
  value: string | undefined;
  onChange: (uuid: string | undefined) => void;
  onRefreshLists: () => void;
};

/** Which account the action runs in, and the lists come from. */
export function ConnectorPicker({
  integrationSlug,
  value,
  onChange,
  onRefreshLists,
}: ConnectorPickerProps) {
  const { uuid, can } = useWorkspace();
  const { data, error, isPending, refetch } = useQuery(connectorsQuery(uuid));
  const connectors = (data ?? []).filter((one) => one.integrationSlug === integrationSlug);
  const isForeign =
    value !== undefined && data !== undefined && !connectors.some((one) => one.uuid === value);
  const newHref = `/w/${uuid}/connectors/new?integration=${encodeURIComponent(integrationSlug)}`;
  return (
    <div className="grid gap-1.5">
      <div className="flex min-h-6 items-center justify-between gap-2">
        <label htmlFor="action-connector" className="font-medium text-sm">
          Connector
        </label>
        <span className="flex items-center gap-1">
          <Button variant="ghost" size="sm" disabled={value === undefined} onClick={onRefreshLists}>
            <RefreshCw aria-hidden />
            Refresh all lists
          </Button>
          {can("connection:write") ? (
            <Button asChild variant="ghost" size="sm">
              <Link href={newHref}>
                <Plus aria-hidden />
                New connector
              </Link>
            </Button>
          ) : null}
        </span>
      </div>
      <Combobox
        id="action-connector"
        aria-label="Connector"
        aria-describedby="action-connector-note"
        options={connectors.map((one) => ({
          value: one.uuid,
          label: one.name || one.slug,
          description: describe(one),
        }))}
        value={value}
        onPick={onChange}
        pending={isPending}
        clearable
        placeholder={
          isPending ? "Loading…" : connectors.length === 0 ? "None yet" : "Choose an account"
        }
        emptyText="No connector of this integration"
      />
      <p id="action-connector-note" className="text-muted-foreground text-xs empty:hidden">
        {error ? (
          <span role="alert" className="text-destructive">
            The connectors could not be loaded: {error.message}{" "}
            <button
              type="button"
              className="text-link hover:underline"
              onClick={() => void refetch()}
            >
              Try again
            </button>
          </span>
        ) : data !== undefined && connectors.length === 0 ? (
          "This integration has no connector yet. The form can be filled in, but lists come from an account."
        ) : isForeign ? (
          "This connector is not one of this workspace and integration. It is kept in the node as it is."
        ) : null}
      </p>
    </div>
  );
}

function describe({ slug, useCredits, isDefault }: ListedConnector): string {
  return [slug, useCredits ? "Cargo credits" : "Own account", isDefault ? "Default" : ""]
    .filter(Boolean)
    .join(" · ");
}
