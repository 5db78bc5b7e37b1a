"use client";

import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";
import { cn } from "./cn";

const boxClasses = cn(
  "peer col-start-1 row-start-1 size-4 appearance-none rounded-[4px] border border-input bg-card shadow-xs",
  "hover:border-muted-foreground/70 checked:border-primary checked:bg-primary",
  "indeterminate:border-primary indeterminate:bg-primary",
  "disabled:cursor-not-allowed disabled:opacity-55 aria-invalid:border-destructive forced-colors:appearance-auto",
);

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "size"> & {
  indeterminate?: boolean;
  onCheckedChange?: (checked: boolean) => void;
  /** Beside the box, and part of what can be pressed. Without it the box needs a name of its own. */
  label?: ReactNode;
};

/** A native checkbox, with its label if it has one. */
export function Checkbox({ label, className, ...props }: CheckboxProps) {
  const ownId = useId();
  const id = props.id ?? ownId;
  if (label === undefined) return <Box className={className} {...props} />;
  return (
    <label
      htmlFor={id}
      className={cn(
        "inline-flex min-h-6 items-center gap-2 has-disabled:text-muted-foreground",
        className,
      )}
    >
      <Box {...props} id={id} />
      {label}
    </label>
  );
}

// Native, as Radix's renders style attributes on the server, which the CSP refuses.
function Box({
  indeterminate = false,
  onCheckedChange,
  onChange,
  className,
  ...props
}: Omit<CheckboxProps, "label">) {
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
