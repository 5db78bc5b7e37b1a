"use client";

import { MoreHorizontal } from "lucide-react";
import Link from "next/link";
import { Ago } from "@/components/connectors/ago";
import { useWorkspace } from "@/components/frame/workspace-context";
import { IntegrationIcon } from "@/components/integrations/integration-icon";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { CustomIntegrationRow } from "@/lib/connectors/custom-integration-row";

type CustomIntegrationItemProps = {
  row: CustomIntegrationRow;
  onEdit: () => void;
  onDelete: () => void;
};

export function CustomIntegrationItem({ row, onEdit, onDelete }: CustomIntegrationItemProps) {
  const { uuid } = useWorkspace();
  const { name, integrationSlug } = row;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-3.5 py-2.5">
      <IntegrationIcon slug={integrationSlug ?? ""} name={name} />
      <div className="min-w-0 flex-1 basis-64">
        {integrationSlug === undefined ? (
          <p className="truncate font-medium">{name}</p>
        ) : (
          <Link
            href={`/w/${uuid}/integrations/${encodeURIComponent(integrationSlug)}`}
            className="block truncate font-medium underline-offset-4 hover:underline"
          >
            {name}
          </Link>
        )}
        <p className="truncate font-mono text-muted-foreground text-xs">{row.place}</p>
      </div>
      <Badge variant="outline">{row.kind}</Badge>
      <Ago iso={row.updatedAt} />
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" aria-label={`Actions for ${name}`}>
            <MoreHorizontal aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={onEdit}>Edit</DropdownMenuItem>
          <DropdownMenuItem variant="destructive" onSelect={onDelete}>
            Remove
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
    </li>
  );
}
