import { useCallback, useRef } from "react";

/** One key for as long as the same thing is sent: pressing again after a lost answer makes nothing twice. */
export function useIdempotencyKey() {
  const last = useRef<{ text: string; key: string }>(undefined);
  return useCallback((body: unknown): string => {
    const text = JSON.stringify(body);
    if (last.current?.text !== text) last.current = { text, key: crypto.randomUUID() };
    return last.current.key;
  }, []);
}
