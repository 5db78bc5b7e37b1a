"use client";

import { useEffect, useRef } from "react";
import type { ConfigFormHandle } from "@/components/action-form/config-form-props";
import { fieldId } from "@/components/action-form/field-id";
import { useEditor } from "./use-editor";

const patienceMs = 3000;

/**
 * Moves the focus to the field of the form that a check has named. The form, and an editor in it, may come a moment
 * later: tried until the field has the focus and keeps it, or somebody does something else.
 */
export function useFocusedField(uuid: string, idPrefix: string) {
  const handle = useRef<ConfigFormHandle>(null);
  const focus = useEditor((state) => state.focus);
  useEffect(() => {
    if (focus?.uuid !== uuid || focus.field[0] !== "config" || focus.field.length < 2) return;
    const path = focus.field.slice(1);
    const id = fieldId(idPrefix, path);
    const hasIt = () => {
      const at = document.activeElement;
      return at?.id === id || Boolean(at?.closest(`[data-field="${CSS.escape(id)}"]`));
    };
    const until = performance.now() + patienceMs;
    const timer = setInterval(() => {
      if (!hasIt()) handle.current?.focus(path);
      if (performance.now() > until) stop();
    }, 50);
    const stop = () => {
      clearInterval(timer);
      for (const event of ["keydown", "pointerdown"]) window.removeEventListener(event, stop, true);
    };
    for (const event of ["keydown", "pointerdown"]) window.addEventListener(event, stop, true);
    return stop;
  }, [focus, uuid, idPrefix]);
  return handle;
}
