"use client";

import Link from "next/link";
import { useMemo, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { SearchInput } from "@/components/ui/search-input";
import type { Action } from "@/lib/cargo/integration";
import { humaniseKey } from "@/lib/config-form/humanise-key";
import { actionRateTexts } from "@/lib/connectors/action-rate-texts";
import { costText } from "@/lib/connectors/cost-text";

type ActionListProps = {
  actions: Readonly<Record<string, Action>>;
  hrefOf: (slug: string) => string;
};

/** The actions of an integration by category, with what they cost and how they branch. */
export function ActionList({ actions, hrefOf }: ActionListProps) {
  const [search, setSearch] = useState("");
  const all = Object.entries(actions);
  const groups = useMemo(() => groupActions(actions, search), [actions, search]);
  if (all.length === 0) {
    return <p className="text-muted-foreground">This integration has no actions.</p>;
  }
  return (
    <>
      {all.length > 5 ? (
        <SearchInput
          aria-label="Search actions"
          placeholder="Search these actions"
          slash
          value={search}
          onValueChange={setSearch}
          className="mb-4 w-full sm:w-72"
        />
      ) : null}
      {groups.length === 0 ? (
        <p className="text-muted-foreground">
          No action has “{search}” in its name or description.
        </p>
      ) : null}
      {groups.map(([category, entries]) => (
        <section key={category} aria-label={category || "Actions"} className="mb-6">
          {groups.length === 1 && category === "" ? null : (
            <h2 className="mb-2 font-medium text-muted-foreground text-xs">
              {category === "" ? "Other" : humaniseKey(category)}
            </h2>
          )}
          <ul className="divide-y rounded-lg border bg-card">
            {entries.map(([slug, action]) => (
              <ActionItem key={slug} slug={slug} action={action} href={hrefOf(slug)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ActionItem({ slug, action, href }: { slug: string; action: Action; href: string }) {
  const children = action.children ?? [];
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-3.5 py-2.5 hover:bg-muted/60">
      <div className="min-w-0 flex-1 basis-72">
        <Link href={href} prefetch={false} className="font-medium after:absolute after:inset-0">
          {action.name || slug}
        </Link>
        {action.description ? (
          <p className="text-muted-foreground text-xs">{action.description}</p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        {action.credits?.costs?.map((cost) => (
          <Badge key={costText(cost)} variant="info">
            {costText(cost)}
          </Badge>
        ))}
        {actionRateTexts(action).map((text) => (
          <Badge key={text} variant="outline">
            {text}
          </Badge>
        ))}
        {children.length > 1 ? (
          <Badge variant="outline">
            Branches: {children.map(({ text }) => text || "?").join(", ")}
          </Badge>
        ) : null}
      </div>
    </li>
  );
}

type Entry = [string, Action];

function groupActions(actions: Readonly<Record<string, Action>>, search: string) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Entry[]>();
  for (const [slug, action] of Object.entries(actions)) {
    const hay = `${action.name} ${slug} ${action.description ?? ""}`.toLowerCase();
    if (!words.every((word) => hay.includes(word))) continue;
    const category = action.category ?? "";
    groups.set(category, [...(groups.get(category) ?? []), [slug, action]]);
  }
  return [...groups];
}
