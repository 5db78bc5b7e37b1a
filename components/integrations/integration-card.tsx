import Link from "next/link";
import { memo } from "react";
import { Badge } from "@/components/ui/badge";
import { IntegrationIcon } from "./integration-icon";
import type { CatalogueEntry } from "./queries";

type IntegrationCardProps = { entry: CatalogueEntry; href: string; connectorsCount: number };

/** One integration of the catalogue. The whole card leads to its page, by the one link that is its name. */
export const IntegrationCard = memo(function IntegrationCard(props: IntegrationCardProps) {
  const { entry, href, connectorsCount } = props;
  return (
    <li className="relative flex min-h-28 flex-col gap-2 rounded-lg border bg-card p-3.5 shadow-xs hover:border-input has-focus-visible:border-ring">
      <div className="flex items-center gap-2.5">
        <IntegrationIcon slug={entry.slug} name={entry.name} hasIcon={entry.hasIcon} />
        <div className="min-w-0">
          <Link
            href={href}
            prefetch={false}
            className="block truncate font-semibold after:absolute after:inset-0 after:rounded-lg"
          >
            {entry.name}
          </Link>
          <p className="truncate text-muted-foreground text-xs">{entry.category ?? "other"}</p>
        </div>
      </div>
      {entry.description ? (
        <p className="line-clamp-2 text-muted-foreground text-xs">{entry.description}</p>
      ) : null}
      <div className="mt-auto flex flex-wrap items-center gap-1.5">
        {entry.actionsCount > 0 ? (
          <Badge variant="outline">{counted(entry.actionsCount, "action")}</Badge>
        ) : null}
        {entry.extractorsCount > 0 ? (
          <Badge variant="outline">{counted(entry.extractorsCount, "extractor")}</Badge>
        ) : null}
        {/* An MCP server, say, which agents use. */}
        {entry.actionsCount + entry.extractorsCount === 0 ? (
          <Badge variant="outline">Connector only</Badge>
        ) : null}
        {entry.creditsCompatible ? (
          <Badge variant="info">
            {entry.lowestCost === undefined
              ? "Credits"
              : `from ${entry.lowestCost} ${entry.lowestCost === 1 ? "credit" : "credits"}`}
          </Badge>
        ) : null}
        {connectorsCount > 0 ? (
          <Badge variant="success">{counted(connectorsCount, "connector")}</Badge>
        ) : null}
      </div>
    </li>
  );
});

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
