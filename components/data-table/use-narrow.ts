import { useSyncExternalStore } from "react";

const query = "(max-width: 639px)";

/** Whether the window is as narrow as a phone. On the server nothing is known, and no rows are drawn there. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}
