"use client";

import { X } from "lucide-react";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { SearchInput } from "@/components/ui/search-input";
import { integrationCategories } from "@/lib/cargo/integration";
import type { CatalogueFilter } from "@/lib/connectors/filter-catalogue";
import { LabelledCheckbox } from "./labelled-checkbox";
import type { CatalogueEntry } from "./queries";

type CatalogueToolbarProps = {
  items: readonly CatalogueEntry[];
  filter: CatalogueFilter;
  onChange: (change: Partial<CatalogueFilter>) => void;
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Search and filters of the catalogue: those of the CLI's `integration list`, and two more. */
export function CatalogueToolbar({ items, filter, onChange }: CatalogueToolbarProps) {
  const categories = useMemo(() => {
    // Cargo may have a category that we don't know yet.
    const all = new Set([
      ...integrationCategories,
      ...items.flatMap(({ category }) => category ?? []),
    ]);
    return [...all].map((category) => ({
      value: category,
      label: capital(category),
      description: `${items.filter((item) => item.category === category).length} integrations`,
    }));
  }, [items]);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <SearchInput
        aria-label="Search integrations"
        placeholder="Name, slug or what it does"
        slash
        value={filter.search}
        onValueChange={(search) => onChange({ search })}
        className="w-full sm:w-72"
      />
      <Combobox
        aria-label="Category"
        placeholder="All categories"
        clearable
        options={categories}
        value={filter.category ?? undefined}
        onPick={(category) => onChange({ category: category ?? null })}
        className="w-full sm:w-48"
      />
      <LabelledCheckbox
        label="Has actions"
        checked={filter.hasActions}
        onChange={(hasActions) => onChange({ hasActions })}
      />
      <LabelledCheckbox
        label="Has extractors"
        checked={filter.hasExtractors}
        onChange={(hasExtractors) => onChange({ hasExtractors })}
      />
      <LabelledCheckbox
        label="Runs on credits"
        checked={filter.credits}
        onChange={(credits) => onChange({ credits })}
      />
      <LabelledCheckbox
        label="Connected"
        checked={filter.connected}
        onChange={(connected) => onChange({ connected })}
      />
      {filter.slug === null ? null : (
        <Button variant="ghost" onClick={() => onChange({ slug: null })}>
          <X aria-hidden />
          Only <code className="font-mono">{filter.slug}</code>
        </Button>
      )}
    </div>
  );
}
