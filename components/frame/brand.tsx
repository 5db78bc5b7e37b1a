import { cn } from "@/components/ui/cn";

/** The mark: a lead from one socket to another, and a third one free. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={cn("size-6 shrink-0", className)}>
      <rect width="32" height="32" rx="8" className="fill-primary" />
      <g className="stroke-primary-foreground fill-none" strokeLinecap="round">
        <path strokeWidth="2.4" d="M11 9.5v5.2a4.3 4.3 0 0 0 4.3 4.3h1.4a4.3 4.3 0 0 1 4.3 4.3" />
        <circle cx="21" cy="9" r="2.6" strokeWidth="2" opacity=".6" />
      </g>
      <circle cx="11" cy="9" r="3" className="fill-primary-foreground" />
      <circle cx="21" cy="23.3" r="3" className="fill-primary-foreground" />
    </svg>
  );
}
