"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

type RowLinkProps = { href: string; children: ReactNode };

/** The link that a row is. Lighter than Next's, of which a table draws dozens with each key: it never prefetches. */
export function RowLink({ href, children }: RowLinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey;
    if (!isPlain || event.shiftKey || event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <a
      href={href}
      data-focus="name"
      onClick={follow}
      className="font-medium text-foreground underline-offset-4 hover:underline"
    >
      {children}
    </a>
  );
}
