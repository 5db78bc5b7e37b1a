"use client";

import Link from "next/link";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Badge } from "@/components/ui/badge";
import { Skeleton } from "@/components/ui/skeleton";
import { type ListedConnector, toConnectorRow } from "@/lib/connectors/connector-row";
import { paidByTexts, usesText } from "@/lib/connectors/connector-texts";

type IntegrationConnectorsProps = {
  slug: string;
  /** Undefined while they are on their way. */
  connectors: readonly ListedConnector[] | undefined;
};

/** The connectors that a workspace has of one integration. */
export function IntegrationConnectors({ slug, connectors }: IntegrationConnectorsProps) {
  const { uuid } = useWorkspace();
  if (connectors === undefined) return <Skeleton className="h-12" />;
  if (connectors.length === 0) {
    return (
      <p className="text-muted-foreground">
        No connector yet.{" "}
        <Link
          href={`/w/${uuid}/connectors/new?integration=${encodeURIComponent(slug)}`}
          className="text-link underline underline-offset-2"
        >
          Create one
        </Link>
      </p>
    );
  }
  return (
    <ul className="divide-y rounded-lg border bg-card">
      {connectors.map((connector) => {
        const row = toConnectorRow(connector, { name: slug });
        return (
          <li
            key={row.uuid}
            className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-3.5 py-2.5 hover:bg-muted/60"
          >
            <Link
              href={`/w/${uuid}/connectors/${row.uuid}`}
              prefetch={false}
              className="min-w-0 flex-1 basis-56 truncate font-medium after:absolute after:inset-0"
            >
              {row.name}
            </Link>
            <code className="font-mono text-muted-foreground text-xs">{row.slug}</code>
            <span className="text-muted-foreground">{usesText(row) || "used by nothing"}</span>
            <Badge variant="outline">{paidByTexts[row.paidBy]}</Badge>
            {row.isDefault ? <Badge variant="outline">Default</Badge> : null}
          </li>
        );
      })}
    </ul>
  );
}
