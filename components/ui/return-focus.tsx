"use client";

import { type RefObject, useRef, useState } from "react";

/** What had the focus, and what it stood in, the nearest first: it may be gone by the time the focus comes back. */
type Origin = readonly HTMLElement[];

const focusable = '[tabindex="0"], a[href], button:enabled, input:enabled';

/**
 * Gives the focus back when a dialog closes. Of itself the library does so only for a dialog with a trigger of its own;
 * one that is opened by a key, a menu or a line of a list left the focus at the beginning of the page.
 */
export function useReturnFocus(onCloseAutoFocus: ((event: Event) => void) | undefined) {
  const origin = useRef<Origin>([]);
  return {
    remember: <RememberFocus origin={origin} />,
    onCloseAutoFocus: (event: Event) => {
      onCloseAutoFocus?.(event);
      if (event.defaultPrevented) return;
      event.preventDefault();
      const at = document.activeElement;
      const hasMovedOn = at !== null && at !== document.body && event.target !== at;
      if (!hasMovedOn) focusNear(origin.current);
    },
  };
}

/** Stands in the dialog's content, and so is drawn for the first time just before the dialog takes the focus. */
function RememberFocus({ origin }: { origin: RefObject<Origin> }) {
  useState(() => {
    origin.current = originOf(document.activeElement);
  });
  return null;
}

function originOf(element: Element | null): Origin {
  const menu = element?.closest('[role="menu"]');
  const opener = menu && document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  const way: HTMLElement[] = [];
  let at = opener ?? element;
  while (at instanceof HTMLElement && at !== document.body) {
    way.push(at);
    at = at.parentElement;
  }
  return way;
}

function focusNear(way: Origin): void {
  for (const [index, element] of way.entries()) {
    if (!element.isConnected) continue;
    if (index === 0) element.focus();
    else
      [...element.querySelectorAll<HTMLElement>(focusable)]
        .find((one) => one.getClientRects().length > 0)
        ?.focus();
    if (document.activeElement !== document.body) return;
  }
}
