import type { ReactNode } from "react";

type SectionProps = { title: string; aside?: ReactNode; children: ReactNode };

/** A titled part of the side panel. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section aria-label={title} className="grid gap-3">
      <div className="flex min-h-6 items-center justify-between gap-2">
        <h3 className="font-medium text-2xs text-muted-foreground uppercase tracking-wide">
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
