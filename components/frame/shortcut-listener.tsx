"use client";

import { useEffect } from "react";
import { isTyping } from "@/components/ui/is-typing";
import { createKeyMatcher, keyName, shortcutRegistry } from "./shortcuts";

/** The one listener of the page for shortcuts; what is meant for a text field or a dialog is left alone. */
export function ShortcutListener() {
  useEffect(() => {
    const match = createKeyMatcher();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const name = keyName(event);
      if (!name.startsWith("mod+") && isTyping(event.target)) return;
      const shortcut = match(name, shortcutRegistry.items());
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run?.();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}
