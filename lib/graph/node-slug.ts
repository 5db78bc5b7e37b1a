import type { Nodes } from "./node";

const allowed = /^[a-zA-Z0-9_]+$/;

/** Only the start and the end of a graph may bear these. */
const reserved = new Set(["start", "end"]);

export function isNodeSlug(slug: string): boolean {
  return allowed.test(slug);
}

export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug);
}

/** A free slug made from a name: "Find records" → `find_records`, then `find_records_2`. */
export function proposeNodeSlug(name: string, nodes: Nodes): string {
  return proposeSlug(name, new Set(nodes.map((node) => node.slug)));
}

export function proposeSlug(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replace(/[^a-z0-9_]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 60) || "node";
  const isFree = (slug: string) => !taken.has(slug) && !reserved.has(slug);
  if (isFree(base)) return base;
  const stem = base.replace(/_\d+$/, "") || base;
  for (let number = 2; ; number += 1) {
    const slug = `${stem}_${number}`;
    if (isFree(slug)) return slug;
  }
}
