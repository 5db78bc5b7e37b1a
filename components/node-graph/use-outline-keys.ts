"use client";

import { type KeyboardEvent, useRef } from "react";
import type { OutlineRow } from "@/lib/graph/outline-rows";

type OutlineKeys = {
  rows: readonly OutlineRow[];
  at: number;
  isOpen: (row: OutlineRow) => boolean;
  focusRow: (index: number) => void;
  toggle: (row: OutlineRow, open: boolean) => void;
  activate: (row: OutlineRow) => void;
  addAfter: (row: OutlineRow) => void;
  remove: (row: OutlineRow) => void;
  rename: (row: OutlineRow) => void;
  /** Selects one more, or several at once; `toggle` takes back what was selected. */
  mark: (rows: readonly OutlineRow[], toggle: boolean) => void;
  openMenu: (row: OutlineRow) => void;
  titleOf: (row: OutlineRow) => string;
};

const typingMs = 800;

/** The keys of a tree by the ARIA practices, and those that edit. */
export function useOutlineKeys(keys: OutlineKeys) {
  const typed = useRef({ text: "", at: 0 });

  return (event: KeyboardEvent) => {
    const { rows, at } = keys;
    const row = rows[at];
    const isSpaceWithControl = event.key === " " && (event.ctrlKey || event.metaKey);
    if (!row || event.altKey || ((event.ctrlKey || event.metaKey) && !isSpaceWithControl)) return;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const go = (index: number) => {
      done();
      keys.focusRow(Math.max(0, Math.min(rows.length - 1, index)));
    };
    const canOpen = row.kind !== "link" && row.hasChildren;
    if (isSpaceWithControl) {
      done();
      return keys.mark([row], true);
    }
    // Within a name that is being typed a space is a letter.
    if (event.key === " " && event.timeStamp - typed.current.at < typingMs)
      return typeAhead(event.key, event);

    const step = (by: 1 | -1) => {
      const next = rows[at + by];
      if (event.shiftKey && next) keys.mark([row, next], false);
      go(at + by);
    };

    switch (event.key) {
      case "ArrowDown":
        return step(1);
      case "ArrowUp":
        return step(-1);
      case "Home":
        return go(0);
      case "End":
        return go(rows.length - 1);
      case "ArrowRight":
        if (canOpen && !keys.isOpen(row)) {
          done();
          keys.toggle(row, true);
        } else if (canOpen) go(at + 1);
        return;
      case "ArrowLeft":
        if (canOpen && keys.isOpen(row)) {
          done();
          keys.toggle(row, false);
        } else {
          const parent = rows.findLastIndex(
            (other, index) => index < at && other.level < row.level,
          );
          if (parent >= 0) go(parent);
        }
        return;
      case "Enter":
      case " ":
        done();
        return keys.activate(row);
      case "Insert":
      case "+":
        done();
        return keys.addAfter(row);
      case "Delete":
      case "Backspace":
        done();
        return keys.remove(row);
      case "F2":
        done();
        return keys.rename(row);
      case "ContextMenu":
        done();
        return keys.openMenu(row);
      case "F10":
        if (!event.shiftKey) return;
        done();
        return keys.openMenu(row);
      default:
        if (event.key.length === 1 && /[\p{L}\p{N}_]/u.test(event.key)) typeAhead(event.key, event);
    }
  };

  function typeAhead(letter: string, event: KeyboardEvent) {
    const now = event.timeStamp;
    const text = now - typed.current.at < typingMs ? typed.current.text + letter : letter;
    typed.current = { text, at: now };
    const { rows, at } = keys;
    const start = text.length === 1 ? at + 1 : at;
    const order = [...rows.keys()].map((index) => (index + start) % rows.length);
    const found = order.find((index) => {
      const row = rows[index];
      return row && keys.titleOf(row).toLowerCase().startsWith(text.toLowerCase());
    });
    // A letter that leads nowhere is left to the shortcuts of the page.
    if (found === undefined && text.length === 1) return;
    event.preventDefault();
    event.stopPropagation();
    if (found !== undefined) keys.focusRow(found);
  }
}
