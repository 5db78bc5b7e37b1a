import { Plug } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NoConnectors({ workspaceUuid }: { workspaceUuid: string }) {
  return (
    <EmptyState
      icon={Plug}
      title="No connectors yet"
      actions={
        <>
          <Button asChild>
            <Link href={`/w/${workspaceUuid}/connectors/new`}>Create the first connector</Link>
          </Button>
          <Button asChild variant="outline">
            <Link href={`/w/${workspaceUuid}/integrations`}>Browse integrations</Link>
          </Button>
        </>
      }
    >
      A connector is an account at another service, such as HubSpot or Snowflake, that this
      workspace may use.
    </EmptyState>
  );
}
