"use client";

import { X } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SearchInput } from "@/components/ui/search-input";
import type { ConnectorRow } from "@/lib/connectors/connector-row";
import { paidByTexts } from "@/lib/connectors/connector-texts";
import { type ConnectorFilter, isFiltered } from "@/lib/connectors/filter-connectors";
import { healthLabels } from "@/lib/connectors/health";
import { ChoiceFilter } from "./choice-filter";
import { IntegrationFilter } from "./integration-filter";

type ConnectorsToolbarProps = {
  rows: readonly ConnectorRow[];
  filter: ConnectorFilter;
  onChange: (change: Partial<ConnectorFilter>) => void;
  onClear: () => void;
  /** At the end of the line: what concerns the table rather than its rows. */
  children: ReactNode;
};

const useTexts = {
  used: "something",
  unused: "nothing",
  plays: "plays",
  tools: "tools",
  models: "models",
} as const;

const ageTexts = {
  day: "last 24 hours",
  week: "last 7 days",
  month: "last 30 days",
  quarter: "last 90 days",
  older: "over 90 days ago",
} as const;

/** Search and filters of the list of connectors. */
export function ConnectorsToolbar(props: ConnectorsToolbarProps) {
  const { rows, filter, onChange, onClear, children } = props;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <SearchInput
        aria-label="Search connectors"
        placeholder="Name, slug, integration…"
        slash
        value={filter.search}
        onValueChange={(search) => onChange({ search })}
        className="w-full sm:w-64"
      />
      <Filters
        rows={rows}
        integrations={filter.integrations}
        use={filter.use}
        paidBy={filter.paidBy}
        health={filter.health}
        updated={filter.updated}
        onChange={onChange}
      />
      {isFiltered(filter) ? (
        <Button variant="ghost" onClick={onClear}>
          <X aria-hidden />
          Clear filters
        </Button>
      ) : null}
      {children}
    </div>
  );
}

type FiltersProps = Pick<ConnectorsToolbarProps, "rows" | "onChange"> &
  Omit<ConnectorFilter, "search">;

/** Drawn anew only when one of them changes: not with every key that is typed into the search. */
const Filters = memo(function Filters(props: FiltersProps) {
  const { rows, integrations, use, paidBy, health, updated, onChange } = props;
  return (
    // On a phone the filters are one line that scrolls.
    <div className="-m-1 flex max-w-full gap-2 overflow-x-auto p-1 sm:contents">
      <IntegrationFilter
        rows={rows}
        chosen={integrations}
        onChange={(chosen) => onChange({ integrations: chosen })}
      />
      <ChoiceFilter
        title="Used by"
        value={use}
        choices={useTexts}
        onChange={(chosen) => onChange({ use: chosen })}
      />
      <ChoiceFilter
        title="Paid by"
        value={paidBy}
        choices={paidByTexts}
        onChange={(chosen) => onChange({ paidBy: chosen })}
      />
      <ChoiceFilter
        title="Health"
        value={health}
        choices={healthLabels}
        onChange={(chosen) => onChange({ health: chosen })}
      />
      <ChoiceFilter
        title="Updated"
        value={updated}
        choices={ageTexts}
        onChange={(chosen) => onChange({ updated: chosen })}
      />
    </div>
  );
});
