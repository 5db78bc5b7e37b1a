"use client";

import { useSyncExternalStore } from "react";

const query = "(max-width: 47.99rem)";

/** Too narrow for outline, canvas and panel side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
    () => false,
  );
}
