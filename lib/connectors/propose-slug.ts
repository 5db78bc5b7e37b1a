/** Cargo's rule for a connector's slug: letters, digits and `_`. The length is ours: a slug is typed by people. */
const maxSlugLength = 64;

/** A slug made of a name: `Café — Sales (EU)` becomes `cafe_sales_eu`. Empty when nothing of the name can be kept. */
export function proposeSlug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, maxSlugLength)
    .replace(/_+$/, "");
}

/** The next slug to try when one is taken: `hubspot` → `hubspot_2` → `hubspot_3`. */
export function nextSlug(slug: string): string {
  const [, stem = slug, count] = /^(.*?)_(\d{1,4})$/.exec(slug) ?? [];
  const suffix = `_${count === undefined ? 2 : Number(count) + 1}`;
  return stem.slice(0, maxSlugLength - suffix.length) + suffix;
}

/** Why Cargo would refuse this slug, in words for the person typing it; nothing when it would do. */
export function slugProblem(slug: string): string | undefined {
  if (slug === "") return "A slug is needed.";
  if (!/^\w+$/.test(slug)) return "Only letters, digits and _ are allowed.";
  if (slug.length > maxSlugLength) return `At most ${maxSlugLength} characters.`;
  return undefined;
}
