import { cn } from "./cn";

type ProgressProps = { value?: number; max?: number; className?: string; "aria-label": string };

/** Without a value: under way, nobody knows how far. */
export function Progress({ value, max = 100, className, ...aria }: ProgressProps) {
  return (
    <progress
      value={value}
      max={max}
      className={cn(
        "block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-muted-foreground/20",
        "[&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-primary",
        "indeterminate:animate-pulse indeterminate:bg-primary/50",
        className,
      )}
      {...aria}
    />
  );
}
