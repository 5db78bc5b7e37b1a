"use client";

import { Minus, Pencil, Plus } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { isEmptyDiff, type NodeDiff } from "@/lib/graph/diff-nodes";
import { fieldText } from "@/lib/graph/field-text";
import { nodeTitle } from "@/lib/graph/node";

/** What is added, removed and changed, down to the field. */
export function DiffList({ diff, empty }: { diff: NodeDiff; empty: string }) {
  if (isEmptyDiff(diff)) return <p className="text-muted-foreground">{empty}</p>;
  const moved = diff.changed.filter(({ fields }) => fields.every(isPosition));
  const changed = diff.changed.filter(({ fields }) => !fields.every(isPosition));
  return (
    <ul aria-label="Differences" className="grid gap-1.5 text-sm">
      {diff.added.map(({ node }) => (
        <Line key={node.uuid} kind="added" title={nodeTitle(node)} slug={node.slug} />
      ))}
      {diff.removed.map(({ node }) => (
        <Line key={node.uuid} kind="removed" title={nodeTitle(node)} slug={node.slug} />
      ))}
      {changed.map(({ after, fields }) => (
        <Line
          key={after.node.uuid}
          kind="changed"
          title={nodeTitle(after.node)}
          slug={after.node.slug}
        >
          <ul className="grid gap-0.5 text-xs">
            {fields
              .filter((field) => !isPosition(field))
              .map(({ path, before, after: now }) => (
                <li key={path.join(".")} className="min-w-0 break-words">
                  <span className="text-muted-foreground">{fieldText(path)}: </span>
                  <del className="rounded-sm bg-destructive/10 px-0.5 font-mono">
                    {short(before)}
                  </del>{" "}
                  <ins className="rounded-sm bg-success/10 px-0.5 font-mono no-underline">
                    {short(now)}
                  </ins>
                </li>
              ))}
          </ul>
        </Line>
      ))}
      {moved.length > 0 ? (
        <li className="text-muted-foreground text-xs">
          {moved.length === 1 ? "One node was" : `${moved.length} nodes were`} moved on the canvas.
        </li>
      ) : null}
    </ul>
  );
}

const kinds = {
  added: { icon: Plus, tint: "text-success", word: "Added" },
  removed: { icon: Minus, tint: "text-destructive", word: "Removed" },
  changed: { icon: Pencil, tint: "text-info", word: "Changed" },
};

type LineProps = {
  kind: keyof typeof kinds;
  title: string;
  slug: string;
  children?: React.ReactNode;
};

function Line({ kind, title, slug, children }: LineProps) {
  const { icon: Icon, tint, word } = kinds[kind];
  return (
    <li className="flex gap-2">
      <Icon aria-label={word} className={cn("mt-0.5 size-4 shrink-0", tint)} />
      <div className="min-w-0 flex-1">
        <span className="font-medium">{title}</span>{" "}
        <span className="font-mono text-muted-foreground text-xs">{slug}</span>
        {children}
      </div>
    </li>
  );
}

function isPosition({ path }: { path: readonly (string | number)[] }): boolean {
  return path[0] === "position";
}

function short(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text || "empty";
}
