import { createContext, useContext } from "react";

/** True inside of a modal dialog. */
export const InDialogContext = createContext(false);

/**
 * Where a menu, list or hint is put: within the page's `main`, so that it stays part of a landmark. Not so inside a modal
 * dialog, below which `main` is inert.
 */
export function usePopupContainer(): HTMLElement | undefined {
  const inDialog = useContext(InDialogContext);
  if (inDialog || typeof document === "undefined") return undefined;
  return document.querySelector("main") ?? undefined;
}
