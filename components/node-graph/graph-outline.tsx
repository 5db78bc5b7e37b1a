"use client";

import { Fragment, useEffect, useMemo, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import { nodeTitle } from "@/lib/graph/node";
import { type OutlineRow, outlineRows } from "@/lib/graph/outline-rows";
import type { Scope } from "@/lib/graph/scope";
import { siblingPlaces } from "@/lib/graph/sibling-places";
import { type AddTarget, useCanvasActions } from "./canvas-actions";
import { useKnowledge } from "./knowledge";
import { nodeKindText } from "./node-kind-text";
import { type OutlineHandlers, OutlineItem } from "./outline-item";
import { OutlineMenu } from "./outline-menu";
import { useEditor, useEditorStore } from "./use-editor";
import { useFindings, worstSeverity } from "./use-findings";
import { useOutlineKeys } from "./use-outline-keys";
import { useOutlineWindow } from "./use-outline-window";

/** The whole graph as a tree, groups included: every edit can be made here with the keyboard alone. */
export function GraphOutline() {
  const store = useEditorStore();
  const knowledge = useKnowledge();
  const findings = useFindings();
  const actions = useCanvasActions();
  const root = useEditor((state) => state.history.present);
  const selected = useEditor((state) => state.selected);
  const scope = useEditor((state) => state.scope);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | undefined>();
  const [menu, setMenu] = useState<OutlineRow | undefined>();
  const tree = useRef<HTMLDivElement>(null);

  const all = useMemo(() => outlineRows(root, knowledge.detailsOf), [root, knowledge]);
  const rows = useMemo(() => withoutClosed(all, closed), [all, closed]);
  const places = useMemo(() => siblingPlaces(rows), [rows]);
  const chosen = rows.findIndex((row) => row.kind === "node" && selected.has(row.node.uuid));
  const known = rows.findIndex((row) => row.key === current);
  // Where the current line is gone, what has taken its place is the nearest.
  const last = useRef(0);
  const nearest = Math.max(0, Math.min(last.current, rows.length - 1));
  const at = known >= 0 ? known : chosen >= 0 ? chosen : nearest;
  useEffect(() => {
    last.current = at;
  });
  const drawn = useOutlineWindow({ rows, at, tree });

  const focusRow = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setCurrent(row.key);
    drawn.focus(row.key);
  };

  const reveal = (row: OutlineRow) => {
    setCurrent(row.key);
    if (row.kind === "node" || row.kind === "link")
      store.reveal(row.scope, { uuid: row.node.uuid, field: [] });
    else if (row.kind === "arm")
      store.reveal(row.scope, {
        uuid: row.parent.uuid,
        field: row.handle === "fallback" ? ["fallbackChildUuid"] : ["childrenUuids", row.handle],
      });
  };

  const within = (row: OutlineRow, deed: () => void) => {
    if (row.scope.join() !== store.read().scope.join()) store.openScope(row.scope);
    deed();
  };

  const operations = {
    activate: (row: OutlineRow) => {
      if (row.kind === "arm" && row.empty) operations.addAfter(row);
      else reveal(row);
    },
    addAfter: (row: OutlineRow) => {
      const target = targetOf(row);
      if (target === "nowhere") toast.info("Nothing comes after an end");
      else within(row, () => actions.addAt(target));
    },
    remove: (row: OutlineRow) => {
      if (row.kind !== "node") return;
      // The selection is the answer where the row is part of it.
      const uuids =
        selected.has(row.node.uuid) && isSameScope(row.scope, scope)
          ? [...selected]
          : [row.node.uuid];
      within(row, () => actions.askDelete(uuids));
    },
    rename: (row: OutlineRow) => {
      if (row.kind === "node") store.reveal(row.scope, { uuid: row.node.uuid, field: ["name"] });
    },
    mark: ([first, ...others]: readonly OutlineRow[], toggle: boolean) => {
      if (!first) return;
      const uuids = [first, ...others].flatMap((row) =>
        row.kind === "node" && isSameScope(row.scope, first.scope) ? [row.node.uuid] : [],
      );
      within(first, () => {
        const next = new Set(store.read().selected);
        for (const uuid of uuids) if (!(toggle && next.delete(uuid))) next.add(uuid);
        store.select(next);
      });
    },
    openMenu: (row: OutlineRow) => setMenu(row),
  };

  const latest = useRef(operations.activate);
  useEffect(() => {
    latest.current = operations.activate;
  });
  const handlers = useMemo(
    (): OutlineHandlers => ({
      press: (row) => latest.current(row),
      toggle: ({ key }) =>
        setClosed((before) => {
          const next = new Set(before);
          if (!next.delete(key)) next.add(key);
          return next;
        }),
      menu: setMenu,
      focus: ({ key }) => setCurrent(key),
    }),
    [],
  );

  const onKeyDown = useOutlineKeys({
    rows,
    at,
    isOpen: (row) => !closed.has(row.key),
    focusRow,
    toggle: (row, open) => {
      const next = new Set(closed);
      if (open) next.delete(row.key);
      else next.add(row.key);
      setClosed(next);
    },
    titleOf,
    ...operations,
  });

  let drawnTo = 0;
  return (
    <>
      <div
        ref={tree}
        role="tree"
        aria-label="Outline"
        aria-multiselectable="true"
        className="p-1.5"
        onKeyDown={onKeyDown}
      >
        {drawn.items.map(({ index, start, end }) => {
          const row = rows[index];
          const gap = start - drawnTo;
          drawnTo = end;
          if (!row) return null;
          const node = row.kind === "node" ? row.node : undefined;
          const own = node && findings.byNode.get(node.uuid);
          return (
            <Fragment key={row.key}>
              <Gap height={gap} />
              <OutlineItem
                ref={drawn.measure}
                index={index}
                place={places[index]}
                row={row}
                open={!closed.has(row.key)}
                selected={
                  node !== undefined && selected.has(node.uuid) && isSameScope(row.scope, scope)
                }
                focusable={index === at}
                kindText={node ? nodeKindText(node, knowledge) : ""}
                severity={worstSeverity(own)}
                problemCount={own?.length ?? 0}
                handlers={handlers}
              />
            </Fragment>
          );
        })}
        <Gap height={drawn.end - drawnTo} />
      </div>
      <OutlineMenu
        row={menu}
        onClose={() => {
          const key = menu?.key;
          setMenu(undefined);
          requestAnimationFrame(() => {
            const index = rows.findIndex((row) => row.key === key);
            if (index >= 0 && document.activeElement === document.body) focusRow(index);
          });
        }}
        onAdd={operations.addAfter}
        onRename={operations.rename}
        onRemove={operations.remove}
      />
    </>
  );
}

/** The room of the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <div role="none" style={{ height }} /> : null;
}

function targetOf(row: OutlineRow): AddTarget | "nowhere" {
  if (row.kind === "arm") return { parentUuid: row.parent.uuid, handle: row.handle };
  if (row.kind === "loose") return undefined;
  if (row.node.childrenUuids.length === 0) return "nowhere";
  return { parentUuid: row.node.uuid, handle: 0 };
}

export function titleOf(row: OutlineRow): string {
  if (row.kind === "arm") return row.label;
  return row.kind === "loose" ? "Not connected" : nodeTitle(row.node);
}

function isSameScope(a: Scope, b: Scope): boolean {
  return a.join() === b.join();
}

function withoutClosed(rows: readonly OutlineRow[], closed: ReadonlySet<string>): OutlineRow[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return rows.filter((row) => {
    if (row.level > hiddenBelow) return false;
    hiddenBelow = closed.has(row.key) ? row.level : Number.POSITIVE_INFINITY;
    return true;
  });
}
