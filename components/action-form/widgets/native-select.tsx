import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { inputClasses } from "@/components/ui/input";

type NativeSelectProps = Omit<ComponentProps<"select">, "onChange" | "value"> & {
  value: string | undefined;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  /** What stands there while nothing is chosen, and clears the choice. */
  emptyLabel?: string | undefined;
};

/** The browser's own select: named, reachable by keyboard and a finger without our doing. */
export function NativeSelect({
  value,
  onChange,
  options,
  emptyLabel,
  className,
  ...props
}: NativeSelectProps) {
  return (
    <span className={cn("relative block min-w-0", className)}>
      <select
        {...props}
        value={value ?? ""}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={cn(
          inputClasses,
          // To CSS a select is read-only, which is drawn grey for inputs.
          "appearance-none truncate pr-8 read-only:bg-card disabled:bg-muted",
          value === undefined && "text-muted-foreground",
        )}
      >
        {value === undefined || emptyLabel !== undefined ? (
          <option value="">{emptyLabel ?? ""}</option>
        ) : null}
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            disabled={option.disabled}
            className="text-foreground"
          >
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-muted-foreground"
      />
    </span>
  );
}
