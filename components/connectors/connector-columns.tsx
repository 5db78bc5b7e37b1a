import type { Column } from "@/components/data-table/column";
import { RowLink } from "@/components/data-table/row-link";
import { textKey } from "@/components/data-table/sort-rows";
import { IntegrationIcon } from "@/components/integrations/integration-icon";
import { Badge } from "@/components/ui/badge";
import type { ConnectorRow } from "@/lib/connectors/connector-row";
import { paidByTexts, rateLimitText, usesText } from "@/lib/connectors/connector-texts";
import { durationText } from "@/lib/connectors/duration";
import { healthLabels } from "@/lib/connectors/health";
import { perSecond } from "@/lib/connectors/per-second";
import { Ago } from "./ago";
import { HealthMark } from "./health-mark";

/** The columns of the list of connectors. Their order here is the order in which they come. */
export function connectorColumns(workspaceUuid: string): readonly Column<ConnectorRow>[] {
  const pageOf = (uuid: string) => `/w/${workspaceUuid}/connectors/${uuid}`;
  return [
    {
      id: "name",
      title: "Name",
      width: 176,
      grows: true,
      pinned: true,
      sortKey: (row) => textKey(row.name),
      exported: (row) => row.name,
      cell: (row, { narrow }) => (
        <>
          <RowLink href={pageOf(row.uuid)}>{row.name}</RowLink>
          {narrow ? <Details row={row} /> : null}
        </>
      ),
    },
    {
      id: "integration",
      title: "Integration",
      width: 132,
      sortKey: (row) => textKey(row.integrationName),
      exported: (row) => row.integrationName,
      cell: (row) => (
        <span className="flex min-w-0 items-center gap-2">
          <RowIcon row={row} />
          <span className="truncate">{row.integrationName}</span>
        </span>
      ),
    },
    {
      id: "slug",
      title: "Slug",
      width: 124,
      sortKey: (row) => textKey(row.slug),
      exported: (row) => row.slug,
      cell: (row) => <code className="font-mono text-muted-foreground text-xs">{row.slug}</code>,
    },
    {
      id: "paidBy",
      title: "Paid by",
      width: 112,
      sortKey: (row) => row.paidBy,
      exported: (row) => paidByTexts[row.paidBy],
      cell: (row) =>
        row.paidBy === "credits" ? (
          <Badge variant="info">{paidByTexts.credits}</Badge>
        ) : (
          <span className="text-muted-foreground">{paidByTexts.account}</span>
        ),
    },
    {
      id: "usedBy",
      title: "Used by",
      width: 134,
      descendingFirst: true,
      sortKey: (row) => row.usesCount,
      exported: (row) => usesText(row),
      cell: (row) =>
        row.usesCount === 0 ? (
          <span className="text-muted-foreground">Nothing</span>
        ) : (
          usesText(row)
        ),
    },
    {
      id: "health",
      title: "Health",
      width: 118,
      sortKey: (row) => row.health?.state ?? "~",
      exported: (row) => healthLabels[row.health?.state ?? "unchecked"],
      cell: (row) => <HealthMark health={row.health} />,
    },
    {
      id: "rateLimit",
      title: "Rate limit",
      width: 104,
      descendingFirst: true,
      sortKey: (row) => (row.rateLimit ? perSecond(row.rateLimit) : -1),
      exported: (row) => (row.rateLimit ? rateLimitText(row.rateLimit) : null),
      cell: (row) =>
        row.rateLimit ? rateLimitText(row.rateLimit) : <span className="sr-only">None</span>,
    },
    {
      id: "default",
      title: "Default",
      width: 74,
      descendingFirst: true,
      sortKey: (row) => (row.isDefault ? 1 : 0),
      exported: (row) => row.isDefault,
      cell: (row) =>
        row.isDefault ? (
          <Badge variant="outline">Default</Badge>
        ) : (
          <span className="sr-only">No</span>
        ),
    },
    {
      id: "updated",
      title: "Updated",
      width: 98,
      descendingFirst: true,
      sortKey: (row) => row.updatedAt,
      exported: (row) => row.updatedAt,
      cell: (row) => <Ago iso={row.updatedAt} />,
    },
    {
      id: "cache",
      title: "Cache",
      width: 120,
      hiddenAtFirst: true,
      descendingFirst: true,
      sortKey: (row) => row.cacheTtlMilliseconds ?? -1,
      exported: (row) => row.cacheTtlMilliseconds,
      cell: (row) =>
        row.cacheTtlMilliseconds === null ? null : durationText(row.cacheTtlMilliseconds),
    },
    {
      id: "created",
      title: "Created",
      width: 120,
      hiddenAtFirst: true,
      descendingFirst: true,
      sortKey: (row) => row.createdAt,
      exported: (row) => row.createdAt,
      cell: (row) => <Ago iso={row.createdAt} />,
    },
    {
      id: "uuid",
      title: "UUID",
      width: 290,
      hiddenAtFirst: true,
      exported: (row) => row.uuid,
      cell: (row) => <code className="font-mono text-muted-foreground text-xs">{row.uuid}</code>,
    },
  ];
}

/** What a phone shows below the name instead of the other columns. */
function Details({ row }: { row: ConnectorRow }) {
  const uses = usesText(row);
  return (
    <span className="mt-0.5 flex min-w-0 items-center gap-1.5 text-muted-foreground text-xs">
      <RowIcon row={row} />
      <span className="truncate">
        {row.integrationName} · {uses === "" ? "used by nothing" : uses}
      </span>
    </span>
  );
}

function RowIcon({ row }: { row: ConnectorRow }) {
  const { integrationSlug, integrationName, hasIcon } = row;
  return (
    <IntegrationIcon slug={integrationSlug} name={integrationName} hasIcon={hasIcon} size="sm" />
  );
}
