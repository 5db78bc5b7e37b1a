import type { CatalogueEntry } from "./entry";
import { generate } from "./generate";
import { googleSheets } from "./google-sheets";
import { http } from "./http";
import { hubspot } from "./hubspot";
import { plans } from "./plan";
import { roster } from "./roster";
import { slack } from "./slack";
import { templates } from "./templates";

const written = [hubspot, slack, googleSheets, http];

const bySlug = new Map<string, CatalogueEntry>(
  [...plans.map(generate), ...written].map((entry) => [entry.integration.slug, entry]),
);

export const catalogue: CatalogueEntry[] = roster.map(({ slug, name, actionsCount }) => {
  const entry = bySlug.get(slug);
  if (entry) return entry;
  const actions = Object.keys(templates).slice(0, actionsCount);
  return generate({
    slug,
    color: "#475569",
    sign: name.charAt(0),
    host: `${slug.toLowerCase()}.com`,
    description: `Connects to ${name}.`,
    actions,
  });
});
