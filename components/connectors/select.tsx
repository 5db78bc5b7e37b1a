import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { inputClasses } from "@/components/ui/input";

type SelectProps = Omit<ComponentProps<"select">, "children"> & {
  choices: readonly { value: string; label: string }[];
};

/** A native select: a handful of fixed choices needs no more. */
export function Select({ choices, className, ...props }: SelectProps) {
  return (
    <select {...props} className={cn(inputClasses, "pr-7 read-only:bg-card", className)}>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
