import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { sameJson } from "@/lib/config-form/validate/same-json";

/**
 * Tells what is somebody's work from what a page opened with. What a form fills in by itself, before anybody has touched
 * the page, is no work; `begin` is what it would have opened with where a hand was quicker than the form.
 */
export function useUnfinished<Work extends object>(
  work: Work | undefined,
  begin: Work | undefined,
) {
  const isTouched = useRef(false);
  const opened = useRef<Work>(undefined);
  const isEdited = useRef(false);
  const [settled, setSettled] = useState<Work>();
  useEffect(() => {
    if (!work) return;
    if (isTouched.current) opened.current ??= begin;
    else opened.current = work;
    isEdited.current ||= !sameJson(opened.current, work);
    const asOpened = opened.current;
    setSettled((before) => (before && isTouched.current ? before : asOpened));
  }, [work, begin]);
  const touch = useCallback(() => {
    isTouched.current = true;
  }, []);
  const isUnfinished = useMemo(
    () => work !== undefined && settled !== undefined && !sameJson(settled, work),
    [work, settled],
  );
  return {
    /** Something was changed by hand since the page was opened, even if it was changed back: to be read in an effect. */
    isEdited,
    /** Leaving would take something off the page: it is not as it was opened, nor as it was copied last. */
    isUnfinished,
    /** For what holds all that can be edited. */
    hands: {
      onKeyDownCapture: touch,
      onPointerDownCapture: touch,
      onClickCapture: touch,
      onInputCapture: touch,
    },
    /** The work as it stands is in safe hands. */
    settle: () => setSettled(work),
    /** What comes next on the page is what it opens with; somebody's work all the same where it is a draft. */
    reopen: (what: "empty" | "draft") => {
      isTouched.current = false;
      isEdited.current = what === "draft";
      opened.current = undefined;
      setSettled(undefined);
    },
  };
}
