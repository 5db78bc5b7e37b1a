"use client";

import { type ReactNode, useId } from "react";
import { cn } from "./cn";

export type Segment = { value: string; label: string; icon?: ReactNode; hideLabel?: boolean };

type SegmentedControlProps = {
  segments: Segment[];
  value: string | undefined;
  onValueChange: (value: string) => void;
  "aria-label": string;
  className?: string;
};

/** One of a few, all visible: radio buttons in a row. */
export function SegmentedControl({
  segments,
  value,
  onValueChange,
  className,
  ...aria
}: SegmentedControlProps) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      className={cn("inline-flex rounded-md bg-secondary p-0.5", className)}
      {...aria}
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          title={segment.hideLabel ? segment.label : undefined}
          className={cn(
            "relative inline-flex h-7 items-center gap-1.5 rounded-[5px] px-2.5 font-medium text-muted-foreground text-xs",
            "hover:text-foreground has-checked:bg-card has-checked:text-foreground has-checked:shadow-xs",
            "has-focus-visible:outline-2 has-focus-visible:outline-ring pointer-coarse:h-9 [&_svg]:size-3.5",
            "dark:has-checked:bg-background",
          )}
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onValueChange(segment.value)}
            className="absolute inset-0 appearance-none rounded-[5px] opacity-0"
          />
          {segment.icon}
          <span className={segment.hideLabel ? "sr-only" : undefined}>{segment.label}</span>
        </label>
      ))}
    </div>
  );
}
