import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { cn } from "./cn";

export type Crumb = { label: string; href?: string };

export function Breadcrumb({ crumbs, className }: { crumbs: Crumb[]; className?: string }) {
  return (
    <nav aria-label="Breadcrumb" className={cn("text-muted-foreground text-xs", className)}>
      <ol className="flex flex-wrap items-center gap-1">
        {crumbs.map((crumb, at) => (
          <li key={`${crumb.label} ${crumb.href}`} className="flex min-w-0 items-center gap-1">
            {at > 0 ? <ChevronRight aria-hidden className="size-3 shrink-0" /> : null}
            {crumb.href ? (
              <Link
                href={crumb.href}
                className="truncate rounded-sm hover:text-foreground hover:underline"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate text-foreground">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
