import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { sameJson } from "@/lib/config-form/validate/same-json";

/**
 * Whether leaving would take something off the page: it was changed by hand since it was opened, and not copied since.
 * What a form fills in by itself, before anybody has touched the page, is no change.
 */
export function useUnfinished(work: object | undefined) {
  const [settled, setSettled] = useState(work);
  const isTouched = useRef(false);
  useEffect(() => {
    setSettled((before) => (before && isTouched.current ? before : work));
  }, [work]);
  const touch = useCallback(() => {
    isTouched.current = true;
  }, []);
  const isUnfinished = useMemo(
    () => work !== undefined && settled !== undefined && !sameJson(settled, work),
    [work, settled],
  );
  return {
    isUnfinished,
    /** For what holds all that can be edited. */
    hands: { onKeyDownCapture: touch, onPointerDownCapture: touch, onInputCapture: touch },
    /** The work as it stands is in safe hands. */
    settle: () => setSettled(work),
    /** What comes next on the page is what it opens with. */
    reopen: () => {
      isTouched.current = false;
      setSettled(undefined);
    },
  };
}
