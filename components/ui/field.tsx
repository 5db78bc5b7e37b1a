"use client";

import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { Label } from "./label";

/** What the control inside must carry; spread it: `<Input {...control} />`. */
export type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
};

type FieldProps = {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Right of the label: a small button or a hint. */
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

export function Field({
  label,
  description,
  error,
  required,
  aside,
  id,
  className,
  children,
}: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const descriptionId = `${controlId}-description`;
  const errorId = `${controlId}-error`;
  const describedBy = [error ? errorId : "", description ? descriptionId : ""].filter(Boolean);
  return (
    <div className={cn("grid gap-1.5", className)}>
      <div className="flex min-h-5 items-center justify-between gap-2">
        <Label htmlFor={controlId}>{label}</Label>
        {aside}
      </div>
      {children({
        id: controlId,
        "aria-describedby": describedBy.join(" ") || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": required || undefined,
      })}
      {error ? (
        <p id={errorId} className="text-destructive text-xs">
          {error}
        </p>
      ) : null}
      {description ? (
        <div id={descriptionId} className="text-muted-foreground text-xs">
          {description}
        </div>
      ) : null}
    </div>
  );
}
