import type { ReactNode } from "react";
import { cn } from "./cn";

type PageHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** Above the title: a `Breadcrumb`. */
  above?: ReactNode;
  /** Before the title: an icon or a letter tile. */
  icon?: ReactNode;
  className?: string;
};

export function PageHeader({
  title,
  description,
  actions,
  above,
  icon,
  className,
}: PageHeaderProps) {
  return (
    <header className={cn("mb-4 grid gap-1.5", className)}>
      {above}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 items-center gap-3">
          {icon}
          <div className="min-w-0">
            <h1 className="break-words font-semibold text-xl tracking-tight">{title}</h1>
            {description ? (
              <div className="max-w-prose text-muted-foreground">{description}</div>
            ) : null}
          </div>
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
