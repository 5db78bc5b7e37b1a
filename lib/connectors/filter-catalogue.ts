/** An integration as the catalogue filters it: the words below are those of the CLI's flags. */
export type CatalogueItem = {
  slug: string;
  name: string;
  description?: string | undefined;
  category?: string | undefined;
  actionsCount: number;
  extractorsCount: number;
  creditsCompatible: boolean;
};

export type CatalogueFilter = {
  search: string;
  /** Exactly this one, as `--slug` asks for. */
  slug: string | null;
  category: string | null;
  hasActions: boolean;
  hasExtractors: boolean;
  credits: boolean;
  connected: boolean;
};

/** What fits the filter; names that begin with the words searched for come first. */
export function filterCatalogue<Item extends CatalogueItem>(
  items: readonly Item[],
  filter: CatalogueFilter,
  connectedSlugs: ReadonlySet<string>,
): Item[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = items.filter(
    (item) =>
      (filter.slug === null || item.slug === filter.slug) &&
      (filter.category === null || item.category === filter.category) &&
      (!filter.hasActions || item.actionsCount > 0) &&
      (!filter.hasExtractors || item.extractorsCount > 0) &&
      (!filter.credits || item.creditsCompatible) &&
      (!filter.connected || connectedSlugs.has(item.slug)) &&
      words.every((word) => haystackOf(item).includes(word)),
  );
  const [first] = words;
  if (first === undefined) return found;
  const isAhead = (item: Item) => item.name.toLowerCase().startsWith(first);
  return [...found.filter(isAhead), ...found.filter((item) => !isAhead(item))];
}

function haystackOf({ name, slug, description, category }: CatalogueItem): string {
  return `${name} ${slug} ${category ?? ""} ${description ?? ""}`.toLowerCase();
}
