import { flushSync } from "react-dom";

/**
 * Makes a change that takes away what was pressed, and puts the focus where its work goes on: without it the focus falls
 * to the page's beginning, where nobody without a mouse wants to be.
 */
export function changeAndFocus(
  change: () => void,
  next: string | (() => Element | null | undefined),
) {
  flushSync(change);
  const target = typeof next === "string" ? document.getElementById(next) : next();
  if (target instanceof HTMLElement) target.focus();
}
