"use client";

import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { cn } from "./cn";

type CollapsibleProps = {
  title: ReactNode;
  /** To the right of the title, outside the button. */
  aside?: ReactNode;
  open?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
};

/** One section that opens and closes; several below each other make an accordion. */
export function Collapsible({
  title,
  aside,
  open,
  defaultOpen = false,
  onOpenChange,
  className,
  children,
}: CollapsibleProps) {
  const id = useId();
  const [own, setOwn] = useState(defaultOpen);
  const isOpen = open ?? own;
  const toggle = () => {
    setOwn(!isOpen);
    onOpenChange?.(!isOpen);
  };
  return (
    <div className={className}>
      <div className="flex items-center gap-2">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={toggle}
          className="group flex min-w-0 flex-1 items-center gap-1.5 rounded-md py-1.5 text-left font-medium"
        >
          <ChevronRight
            aria-hidden
            className="size-4 shrink-0 text-muted-foreground transition-transform group-aria-expanded:rotate-90"
          />
          <span className="min-w-0 flex-1">{title}</span>
        </button>
        {aside}
      </div>
      <div id={id} hidden={!isOpen} className={cn("pb-2 pl-5.5")}>
        {children}
      </div>
    </div>
  );
}
