"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";

type SwitchProps = Omit<ComponentProps<"button">, "onChange" | "value"> & {
  checked: boolean;
  onCheckedChange?: (checked: boolean) => void;
};

export function Switch({ checked, onCheckedChange, className, onClick, ...props }: SwitchProps) {
  return (
    <button
      {...props}
      type="button"
      role="switch"
      aria-checked={checked}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) onCheckedChange?.(!checked);
      }}
      className={cn(
        "inline-flex h-5 w-8.5 shrink-0 items-center rounded-full border border-transparent p-0.5 transition-colors",
        checked ? "bg-primary" : "bg-muted-foreground/45 hover:bg-muted-foreground/60",
        "disabled:cursor-not-allowed disabled:opacity-55",
        className,
      )}
    >
      <span
        className={cn(
          "size-3.5 rounded-full bg-white shadow-sm transition-transform",
          checked ? "translate-x-3.75" : "translate-x-0",
        )}
      />
    </button>
  );
}
