"use client";

import { ChevronDown, ChevronRight, CornerDownRight, Ellipsis, Plus } from "lucide-react";
import { memo, type Ref } from "react";
import { cn } from "@/components/ui/cn";
import { nodeTitle } from "@/lib/graph/node";
import type { OutlineRow } from "@/lib/graph/outline-rows";
import type { SiblingPlace } from "@/lib/graph/sibling-places";
import { NodeIcon } from "./node-appearance";

/** The same for all lines and for ever, so that a line is drawn anew only when it changes. */
export type OutlineHandlers = {
  press: (row: OutlineRow) => void;
  toggle: (row: OutlineRow) => void;
  menu: (row: OutlineRow) => void;
  /** The keys are of the line that has the focus, however it came to it. */
  focus: (row: OutlineRow) => void;
};

type OutlineItemProps = {
  ref: Ref<HTMLDivElement>;
  row: OutlineRow;
  /** Of all rows, also those that are not drawn. */
  index: number;
  place: SiblingPlace | undefined;
  open: boolean;
  selected: boolean;
  focusable: boolean;
  /** What the node does, in words; empty for other lines. */
  kindText: string;
  severity: "error" | "warning" | undefined;
  problemCount: number;
  handlers: OutlineHandlers;
};

/** One line of the outline. */
export const OutlineItem = memo(function OutlineItem(props: OutlineItemProps) {
  const { ref, row, index, place, open, selected, focusable, severity, handlers } = props;
  const canOpen = row.kind !== "link" && row.hasChildren;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    // The keys are the tree's: one listener for all lines.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={ref}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={place?.at}
      aria-setsize={place?.of}
      aria-selected={row.kind === "node" ? selected : undefined}
      aria-expanded={canOpen ? open : undefined}
      aria-label={spoken(props)}
      tabIndex={focusable ? 0 : -1}
      data-row={row.key}
      data-index={index}
      onFocus={() => handlers.focus(row)}
      onClick={() => handlers.press(row)}
      onContextMenu={(event) => {
        event.preventDefault();
        handlers.menu(row);
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
            handlers.toggle(row);
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
            handlers.menu(row);
          }}
        >
          <Ellipsis className="size-3.5" />
        </span>
      ) : null}
    </div>
  );
}, isSame);

function isSame(before: OutlineItemProps, after: OutlineItemProps): boolean {
  const { row: old, place: oldPlace, ...others } = before;
  const { row: now, place, ...rest } = after;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  return (
    keys.every((key) => others[key] === rest[key]) &&
    oldPlace?.at === place?.at &&
    oldPlace?.of === place?.of &&
    isSameRow(old, now)
  );
}

/** Lines are made anew at every edit; their nodes are not. */
function isSameRow(a: OutlineRow, b: OutlineRow): boolean {
  const isSamePlace = a.key === b.key && a.level === b.level && a.scope.join() === b.scope.join();
  if (!isSamePlace || a.kind !== b.kind) return false;
  if (a.kind === "arm")
    return (
      b.kind === "arm" &&
      a.parent === b.parent &&
      a.label === b.label &&
      a.empty === b.empty &&
      a.hasChildren === b.hasChildren
    );
  if (a.kind === "loose" || b.kind === "loose" || b.kind === "arm") return a.kind === b.kind;
  return (
    a.node === b.node && (a.kind === "link" || b.kind === "link" || a.hasChildren === b.hasChildren)
  );
}

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

function spoken({ row, problemCount: problems, kindText }: OutlineItemProps): string {
  switch (row.kind) {
    case "node": {
      const words = [nodeTitle(row.node), kindText];
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
