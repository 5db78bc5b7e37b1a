"use client";

import { useEffect } from "react";

/**
 * Next tells screen readers of a new page by an element of role `alert`, which is there, empty, on every page. As a plain
 * live region it is read out just the same, and an alert is an alert again.
 */
export function QuietRouteAnnouncer() {
  useEffect(() => {
    const quieten = () => {
      const announcer = document.querySelector("next-route-announcer")?.shadowRoot;
      announcer?.querySelector("[role=alert]")?.removeAttribute("role");
    };
    quieten();
    const observer = new MutationObserver(quieten);
    observer.observe(document.body, { childList: true });
    return () => observer.disconnect();
  }, []);
  return null;
}
