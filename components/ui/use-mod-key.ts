import { useSyncExternalStore } from "react";

const never = () => () => {};
const isApple = () => /Mac|iP(hone|ad|od)/.test(navigator.userAgent);

/** How the key of shortcuts is called here; the server, which cannot know, says "Ctrl". */
export function useModKey(): "⌘" | "Ctrl" {
  return useSyncExternalStore(never, isApple, () => false) ? "⌘" : "Ctrl";
}
