import { useCallback, useEffect, useRef } from "react";
import type { ConfigFormHandle } from "@/components/action-form/config-form-props";

/** A form whose code is still on its way has judged nothing, and what nobody judged is not sent. */
export const FORM_NOT_HERE =
  "The fields for the credentials are not here yet. This goes on as soon as they are.";

/** The handle of a form that may come late, and `goOn` for what was asked before: it is done when the form has come. */
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
