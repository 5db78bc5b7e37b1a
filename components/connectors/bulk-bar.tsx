"use client";

import { HeartPulse, Trash2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { ConnectorRow } from "@/lib/connectors/connector-row";

type BulkBarProps = {
  selected: readonly ConnectorRow[];
  /** How many of them the filter hides. */
  hiddenCount: number;
  onCheck: () => void;
  onDelete: () => void;
  onClear: () => void;
};

/** What can be done with all selected connectors at once. */
export function BulkBar({ selected, hiddenCount, onCheck, onDelete, onClear }: BulkBarProps) {
  return (
    <section
      aria-label="Selected connectors"
      className="mb-3 flex flex-wrap items-center gap-2 rounded-lg border border-primary/30 bg-primary/6 px-3 py-2"
    >
      <span role="status" className="mr-2 font-medium">
        {selected.length} selected
        {hiddenCount > 0 ? (
          <span className="font-normal text-muted-foreground">
            , {hiddenCount} of them not shown
          </span>
        ) : null}
      </span>
      <Button variant="outline" size="sm" onClick={onCheck}>
        <HeartPulse aria-hidden />
        Check health
      </Button>
      <CopyButton
        variant="outline"
        size="sm"
        text={() => selected.map(({ uuid }) => uuid).join("\n")}
      >
        Copy UUIDs
      </CopyButton>
      <Button variant="outline" size="sm" onClick={onDelete}>
        <Trash2 aria-hidden />
        Delete selected
      </Button>
      <Button variant="ghost" size="sm" onClick={onClear} className="ml-auto">
        <X aria-hidden />
        Clear selection
      </Button>
    </section>
  );
}
