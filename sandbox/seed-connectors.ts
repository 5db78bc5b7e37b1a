import type { CatalogueEntry, Json } from "./catalogue/entry";
import { people, workspaces } from "./people";
import { seedConfig } from "./seed-config";
import { contosoConnectors, northwindConnectors } from "./seed-connector-table";
import { seededNumber, seededUuid } from "./seeded-value";
import type { Connector, RateLimit } from "./state";

type Row = {
  workspaceUuid: string;
  integrationSlug: string;
  name: string;
  slug: string;
  playsCount: number;
  toolsCount: number;
  modelsCount: number;
  words: string[];
};

const newestSeed = Date.UTC(2026, 9, 30, 9, 0, 0);
const hourMs = 3_600_000;

export function seedConnectors(catalogue: CatalogueEntry[], count?: number): Connector[] {
  const [northwind, contoso] = workspaces;
  const rows = [
    ...readTable(northwindConnectors, northwind.uuid),
    ...readTable(contosoConnectors, contoso.uuid),
  ];
  for (let index = rows.length; index < (count ?? 0); index++) {
    rows.push(makeRow(index, northwind.uuid, catalogue));
  }
  const bySlug = new Map(catalogue.map((entry) => [entry.integration.slug, entry]));
  const connectors = rows.flatMap((row, index) => {
    const entry = bySlug.get(row.integrationSlug);
    return entry ? [toConnector(row, index, entry)] : [];
  });
  return connectors.slice(0, count);
}

function readTable(table: string, workspaceUuid: string): Row[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [integrationSlug = "", name = "", slug = "", uses = "", words = ""] = line
        .split("|")
        .map((cell) => cell.trim());
      const [playsCount = 0, toolsCount = 0, modelsCount = 0] = uses.split(" ").map(Number);
      return {
        workspaceUuid,
        integrationSlug,
        name,
        slug,
        playsCount,
        toolsCount,
        modelsCount,
        words: words.split(" ").filter(Boolean),
      };
    });
}

/** One of many, for trying what a big workspace feels like. */
function makeRow(index: number, workspaceUuid: string, catalogue: CatalogueEntry[]): Row {
  const integration = catalogue[index % catalogue.length]?.integration;
  return {
    workspaceUuid,
    integrationSlug: integration?.slug ?? "",
    name: `${integration?.name} ${index}`,
    slug: `seeded_${index}`,
    playsCount: index % 3 === 0 ? 1 : 0,
    toolsCount: 0,
    modelsCount: index % 7 === 0 ? 1 : 0,
    words: index % 5 === 0 ? ["10/second"] : [],
  };
}

function toConnector({ words, ...row }: Row, index: number, entry: CatalogueEntry): Connector {
  const key = `${row.workspaceUuid}/${row.slug}`;
  const createdAt = newestSeed - (index + 1) * 53 * hourMs;
  const { jsonSchema } = entry.integration.connector.config;
  return {
    uuid: seededUuid(key),
    userUuid: people[index % 2 === 0 ? 0 : 2]?.uuid ?? "",
    ...row,
    isDefault: words.includes("default"),
    rateLimit: rateLimitOf(words),
    cacheTtlMilliseconds: cacheTtlOf(words),
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(createdAt + seededNumber(key, 50) * hourMs).toISOString(),
    deletedAt: null,
    ...(words.includes("credits")
      ? { useCredits: true, config: null }
      : { useCredits: false, config: seedConfig(jsonSchema, key, choicesOf(words)) }),
  };
}

function rateLimitOf(words: string[]): RateLimit | null {
  const [max, unit] = words.find((word) => word.includes("/"))?.split("/") ?? [];
  if (unit === "second") return { unit, max: Number(max), strategy: "spread" };
  if (unit === "minute") return { unit, max: Number(max), strategy: "burst" };
  return unit === "day" ? { unit, max: Number(max) } : null;
}

function cacheTtlOf(words: string[]): number | null {
  const hours = words.find((word) => word.startsWith("cache="))?.slice("cache=".length);
  return hours === undefined ? null : Number.parseInt(hours, 10) * hourMs;
}

function choicesOf(words: string[]): Json {
  const choices = words.filter((word) => word.includes("=") && !word.startsWith("cache="));
  return Object.fromEntries(choices.map((word) => word.split("=")));
}
