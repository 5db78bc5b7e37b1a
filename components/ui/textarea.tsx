import type { ComponentProps } from "react";
import { cn } from "./cn";
import { inputClasses } from "./input";

export function Textarea({ className, rows = 4, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cn(inputClasses, "h-auto min-h-16 py-1.5 pointer-coarse:h-auto", className)}
      {...props}
    />
  );
}
