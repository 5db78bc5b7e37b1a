import { useCallback, useEffect, useRef } from "react";
import type { ConfigFormHandle } from "./config-form-props";

/**
 * The handle of a form whose code may come after somebody has pressed what needs it: whoever says `wait` then is called
 * again, by way of `goOn`, once the form is here.
 */
export function useEarlyPress(goOn: () => void) {
  const form = useRef<ConfigFormHandle>(null);
  const isWaiting = useRef(false);
  const latest = useRef(goOn);
  useEffect(() => {
    latest.current = goOn;
  });
  const attach = useCallback((handle: ConfigFormHandle | null) => {
    form.current = handle;
    if (handle === null || !isWaiting.current) return;
    isWaiting.current = false;
    // The form is about to tell of its defaults.
    setTimeout(() => latest.current());
  }, []);
  const wait = useCallback(() => {
    isWaiting.current = true;
  }, []);
  return { form, attach, wait };
}
