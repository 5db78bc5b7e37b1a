"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
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
      {/* On a phone the filters are one line that scrolls. */}
      <div className="-m-1 flex max-w-full gap-2 overflow-x-auto p-1 sm:contents">
        <IntegrationFilter
          rows={rows}
          chosen={filter.integrations}
          onChange={(integrations) => onChange({ integrations })}
        />
        <ChoiceFilter
          title="Used by"
          value={filter.use}
          choices={useTexts}
          onChange={(use) => onChange({ use })}
        />
        <ChoiceFilter
          title="Paid by"
          value={filter.paidBy}
          choices={paidByTexts}
          onChange={(paidBy) => onChange({ paidBy })}
        />
        <ChoiceFilter
          title="Health"
          value={filter.health}
          choices={healthLabels}
          onChange={(health) => onChange({ health })}
        />
        <ChoiceFilter
          title="Updated"
          value={filter.updated}
          choices={ageTexts}
          onChange={(updated) => onChange({ updated })}
        />
      </div>
      {isFiltered(filter) ? (
        <Button variant="ghost" onClick={onClear}>
          <X aria-hidden />
          Clear filters
        </Button>
      ) : null}
      <div className="ml-auto flex flex-wrap items-center gap-2">{children}</div>
    </div>
  );
}
