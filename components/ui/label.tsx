import type { ComponentProps } from "react";
import { cn } from "./cn";

export function Label({ className, children, ...props }: ComponentProps<"label">) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the caller gives htmlFor or wraps the control
    <label
      className={cn("inline-flex items-center gap-1.5 font-medium text-sm leading-5", className)}
      {...props}
    >
      {children}
    </label>
  );
}
