"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { navigationItems } from "./navigation-items";
import { useWorkspace } from "./workspace-context";

/** The links of the navigation "Main"; whoever draws them puts them in that landmark. */
export function NavigationLinks({ onPick }: { onPick?: () => void }) {
  const pathname = usePathname();
  const { uuid } = useWorkspace();
  return (
    <ul className="grid gap-0.5">
      {navigationItems.map(({ section, label, icon: Icon }) => {
        const href = `/w/${uuid}/${section}`;
        const inside = pathname === href || pathname.startsWith(`${href}/`);
        return (
          <li key={section}>
            <Link
              href={href}
              onClick={onPick}
              aria-current={pathname === href ? "page" : inside ? "true" : undefined}
              className={cn(
                "flex h-8 items-center gap-2.5 rounded-md px-2.5 font-medium text-muted-foreground pointer-coarse:h-11",
                "hover:bg-accent hover:text-foreground",
                inside &&
                  "bg-card text-foreground shadow-xs ring-1 ring-border hover:bg-card dark:bg-accent",
              )}
            >
              <Icon aria-hidden className={cn("size-4 shrink-0", inside && "text-link")} />
              {label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
