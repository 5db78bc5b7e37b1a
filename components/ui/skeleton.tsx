import { cn } from "./cn";

export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={cn("h-4 animate-pulse rounded-md bg-muted-foreground/15", className)}
    />
  );
}
