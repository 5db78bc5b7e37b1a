"use client";

import { useEffect, useRef } from "react";
import type { ConfigFormHandle } from "@/components/action-form/config-form-props";
import { useEditor } from "./use-editor";

const patienceMs = 3000;

/** Moves the focus to the field of the form that a check has named, as soon as the form is there. */
export function useFocusedField(uuid: string) {
  const handle = useRef<ConfigFormHandle>(null);
  const focus = useEditor((state) => state.focus);
  useEffect(() => {
    if (focus?.uuid !== uuid || focus.field[0] !== "config" || focus.field.length < 2) return;
    const path = focus.field.slice(1);
    const until = performance.now() + patienceMs;
    let isFocused = false;
    const timer = setInterval(() => {
      // An editor that is loaded a moment later takes the focused element's place, and its focus is lost.
      const isLost = isFocused && document.activeElement === document.body;
      if (handle.current && (!isFocused || isLost)) {
        handle.current.focus(path);
        isFocused = true;
      }
      if (performance.now() > until) clearInterval(timer);
    }, 50);
    return () => clearInterval(timer);
  }, [focus, uuid]);
  return handle;
}
