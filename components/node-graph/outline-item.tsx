"use client";

import { ChevronDown, ChevronRight, CornerDownRight, Ellipsis, Plus } from "lucide-react";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import type { Finding } from "@/lib/graph/checks/finding";
import { nodeTitle } from "@/lib/graph/node";
import type { OutlineRow } from "@/lib/graph/outline-rows";
import type { EditorKnowledge } from "./knowledge";
import { NodeIcon } from "./node-appearance";
import { nodeKindText } from "./node-kind-text";
import { worstSeverity } from "./use-findings";

type OutlineItemProps = {
  row: OutlineRow;
  open: boolean;
  selected: boolean;
  focusable: boolean;
  findings: readonly Finding[] | undefined;
  knowledge: EditorKnowledge;
  onPress: () => void;
  onToggle: () => void;
  onMenu: () => void;
  /** The keys are of the line that has the focus, however it came to it. */
  onFocus: () => void;
};

/** One line of the outline. */
export const OutlineItem = memo(function OutlineItem(props: OutlineItemProps) {
  const { row, open, selected, focusable, findings, onPress, onToggle, onMenu, onFocus } = props;
  const canOpen = row.kind !== "link" && row.hasChildren;
  const severity = worstSeverity(findings);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    // The keys are the tree's: one listener for all lines.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      role="treeitem"
      aria-level={row.level}
      aria-selected={row.kind === "node" ? selected : undefined}
      aria-expanded={canOpen ? open : undefined}
      aria-label={spoken(props)}
      tabIndex={focusable ? 0 : -1}
      data-row={row.key}
      onFocus={onFocus}
      onClick={onPress}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu();
      }}
      className={cn(
        "group flex h-8 min-w-0 cursor-pointer items-center gap-1.5 rounded-md pr-1 pointer-coarse:h-10",
        "hover:bg-accent focus-visible:outline-offset-[-2px]",
        selected && "bg-primary/10 text-foreground hover:bg-primary/14",
        indents[Math.min(row.level, indents.length) - 1],
      )}
    >
      {canOpen ? (
        <span
          aria-hidden="true"
          className="grid size-4 shrink-0 place-items-center text-muted-foreground"
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <Chevron className="size-3.5" />
        </span>
      ) : (
        <span aria-hidden="true" className="size-4 shrink-0" />
      )}
      <Words row={row} />
      {severity ? (
        <span
          aria-hidden="true"
          className={cn(
            "size-1.5 shrink-0 rounded-full",
            severity === "error" ? "bg-destructive" : "bg-warning",
          )}
        />
      ) : null}
      {row.kind === "node" ? (
        <span
          aria-hidden="true"
          className="grid size-6 shrink-0 place-items-center rounded-sm text-muted-foreground opacity-0 hover:bg-secondary group-hover:opacity-100 pointer-coarse:opacity-100"
          onClick={(event) => {
            event.stopPropagation();
            onMenu();
          }}
        >
          <Ellipsis className="size-3.5" />
        </span>
      ) : null}
    </div>
  );
});

// Classes, not inline styles; deeper than that the indent no longer grows.
const indents = [
  "pl-1",
  "pl-5",
  "pl-9",
  "pl-13",
  "pl-17",
  "pl-21",
  "pl-25",
  "pl-29",
  "pl-33",
  "pl-37",
];

function Words({ row }: { row: OutlineRow }) {
  switch (row.kind) {
    case "node":
      return (
        <>
          <NodeIcon node={row.node} size="sm" />
          <span className="min-w-0 flex-1 truncate">{nodeTitle(row.node)}</span>
        </>
      );
    case "arm":
      return (
        <span
          className={cn(
            "flex min-w-0 flex-1 items-center gap-1 truncate font-medium text-muted-foreground text-xs",
            row.handle === "fallback" && "text-destructive",
          )}
        >
          {row.label}
          {row.empty ? (
            <span className="flex items-center gap-0.5 font-normal">
              <Plus aria-hidden className="size-3" />
              add
            </span>
          ) : null}
        </span>
      );
    case "link":
      return (
        <span className="flex min-w-0 flex-1 items-center gap-1 truncate text-muted-foreground text-xs">
          <CornerDownRight aria-hidden className="size-3" />
          {nodeTitle(row.node)}
        </span>
      );
    case "loose":
      return <span className="flex-1 font-medium text-warning text-xs">Not connected</span>;
  }
}

function spoken({ row, findings, knowledge }: OutlineItemProps): string {
  switch (row.kind) {
    case "node": {
      const problems = findings?.length ?? 0;
      const words = [nodeTitle(row.node), nodeKindText(row.node, knowledge)];
      if (problems > 0) words.push(problems === 1 ? "1 problem" : `${problems} problems`);
      return words.filter(Boolean).join(", ");
    }
    case "arm":
      return `${row.label}${row.empty ? ", leads nowhere: press Enter to add a node" : ""}`;
    case "link":
      return `goes on at ${nodeTitle(row.node)}`;
    case "loose":
      return "Not connected";
  }
}
