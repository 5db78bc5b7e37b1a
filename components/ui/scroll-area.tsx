import type { ReactNode } from "react";
import { cn } from "./cn";

type ScrollAreaProps = { children: ReactNode; className?: string; "aria-label": string };

/** Plain overflow, reachable by keyboard. */
export function ScrollArea({ className, children, ...aria }: ScrollAreaProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
      tabIndex={0}
      className={cn("overflow-auto overscroll-contain -outline-offset-2", className)}
      {...aria}
    >
      {children}
    </section>
  );
}
