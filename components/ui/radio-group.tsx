"use client";

import { type ReactNode, useId } from "react";
import { cn } from "./cn";

export type RadioOption = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  disabled?: boolean;
};

type RadioGroupProps = {
  options: RadioOption[];
  value: string | undefined;
  onValueChange: (value: string) => void;
  name?: string;
  disabled?: boolean;
  className?: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string;
};

export function RadioGroup({
  options,
  value,
  onValueChange,
  name,
  disabled,
  className,
  ...aria
}: RadioGroupProps) {
  const ownName = useId();
  return (
    <div role="radiogroup" className={cn("grid gap-2", className)} {...aria}>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex items-start gap-2 has-disabled:cursor-not-allowed has-disabled:opacity-55"
        >
          <input
            type="radio"
            name={name ?? ownName}
            value={option.value}
            checked={option.value === value}
            disabled={disabled || option.disabled}
            onChange={() => onValueChange(option.value)}
            className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-input bg-card shadow-xs checked:border-[5px] checked:border-primary hover:not-checked:border-muted-foreground/70 forced-colors:appearance-auto"
          />
          <span className="min-w-0">
            <span className="block">{option.label}</span>
            {option.description ? (
              <span className="block text-muted-foreground text-xs">{option.description}</span>
            ) : null}
          </span>
        </label>
      ))}
    </div>
  );
}
