"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { cn } from "./cn";

const boxClasses = cn(
  "peer col-start-1 row-start-1 size-4 appearance-none rounded-[4px] border border-input bg-card shadow-xs",
  "hover:border-muted-foreground/70 checked:border-primary checked:bg-primary",
  "indeterminate:border-primary indeterminate:bg-primary",
  "disabled:cursor-not-allowed disabled:opacity-55 aria-invalid:border-destructive",
);

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "size"> & {
  indeterminate?: boolean;
  onCheckedChange?: (checked: boolean) => void;
};

/** A native checkbox: Radix's renders style attributes on the server, which the CSP refuses. */
export function Checkbox({
  indeterminate = false,
  onCheckedChange,
  onChange,
  className,
  ...props
}: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <span className={cn("inline-grid size-4 shrink-0 place-items-center", className)}>
      <input
        ref={box}
        type="checkbox"
        className={boxClasses}
        onChange={(event) => {
          onChange?.(event);
          onCheckedChange?.(event.currentTarget.checked);
        }}
        {...props}
      />
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none invisible col-start-1 row-start-1 size-4 stroke-2 stroke-primary-foreground fill-none peer-checked:visible peer-indeterminate:visible peer-checked:[&_.tick]:visible peer-indeterminate:[&_.dash]:visible peer-indeterminate:[&_.tick]:invisible"
      >
        <path className="tick invisible" d="M4 8.3 6.8 11 12 5.4" />
        <path className="dash invisible" d="M4.5 8h7" />
      </svg>
    </span>
  );
}
