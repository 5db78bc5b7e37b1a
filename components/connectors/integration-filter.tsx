"use client";

import { ChevronDown } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { IntegrationIcon } from "@/components/integrations/integration-icon";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { SearchInput } from "@/components/ui/search-input";
import type { ConnectorRow } from "@/lib/connectors/connector-row";
import { chosenClasses } from "./choice-filter";

type IntegrationFilterProps = {
  rows: readonly ConnectorRow[];
  chosen: readonly string[];
  onChange: (slugs: string[]) => void;
};

/** Any number of the integrations that have connectors, each with how many. */
export function IntegrationFilter({ rows, chosen, onChange }: IntegrationFilterProps) {
  const present = useMemo(() => countByIntegration(rows), [rows]);
  const name = present.find(({ slug }) => slug === chosen[0])?.name ?? chosen[0];
  const text =
    chosen.length === 0
      ? "Integration"
      : `Integration: ${chosen.length === 1 ? name : chosen.length}`;
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button
          variant="outline"
          aria-label={`${text} filter`}
          data-chosen={chosen.length > 0 || undefined}
          className={chosenClasses}
        >
          {text}
          <ChevronDown aria-hidden className="size-3.5 text-muted-foreground" />
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="Filter by integration" className="p-1.5">
        <Choices present={present} chosen={chosen} onChange={onChange} />
      </PopoverContent>
    </Popover>
  );
}

type Present = { slug: string; name: string; count: number };

function Choices(props: {
  present: readonly Present[];
  chosen: readonly string[];
  onChange: (slugs: string[]) => void;
}) {
  const { present, chosen, onChange } = props;
  const [search, setSearch] = useState("");
  const id = useId();
  const found = present.filter(({ name, slug }) =>
    `${name} ${slug}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  return (
    <>
      <SearchInput aria-label="Search among these" value={search} onValueChange={setSearch} />
      <ul className="mt-1.5 max-h-72 overflow-y-auto">
        {found.map(({ slug, name, count }) => (
          <li key={slug}>
            <label
              htmlFor={`${id}-${slug}`}
              className="flex min-h-8 items-center gap-2 rounded-sm px-1.5 text-sm hover:bg-accent"
            >
              <Checkbox
                id={`${id}-${slug}`}
                checked={chosen.includes(slug)}
                onCheckedChange={(checked) =>
                  onChange(checked ? [...chosen, slug] : chosen.filter((other) => other !== slug))
                }
              />
              <IntegrationIcon slug={slug} name={name} size="sm" />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <span className="text-muted-foreground text-xs">{count}</span>
            </label>
          </li>
        ))}
        {found.length === 0 ? (
          <li className="px-1.5 py-3 text-muted-foreground">No connector of that name</li>
        ) : null}
      </ul>
      {chosen.length === 0 ? null : (
        <Button variant="ghost" className="mt-1 w-full justify-start" onClick={() => onChange([])}>
          Clear
        </Button>
      )}
    </>
  );
}

function countByIntegration(rows: readonly ConnectorRow[]): Present[] {
  const bySlug = new Map<string, Present>();
  for (const { integrationSlug, integrationName } of rows) {
    const present = bySlug.get(integrationSlug);
    if (present) present.count += 1;
    else bySlug.set(integrationSlug, { slug: integrationSlug, name: integrationName, count: 1 });
  }
  return [...bySlug.values()].sort((a, b) => a.name.localeCompare(b.name));
}
