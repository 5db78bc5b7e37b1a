import { type ConnectorRow, haystackOf } from "./connector-row";

export const uses = ["used", "unused", "plays", "tools", "models"] as const;
export const payers = ["credits", "account"] as const;
export const healths = ["working", "broken", "unknown", "unchecked"] as const;
export const ages = ["day", "week", "month", "quarter", "older"] as const;

export type ConnectorFilter = {
  search: string;
  /** Integration slugs; none means all. */
  integrations: readonly string[];
  use: (typeof uses)[number] | null;
  paidBy: (typeof payers)[number] | null;
  health: (typeof healths)[number] | null;
  updated: (typeof ages)[number] | null;
};

const dayMs = 86_400_000;
const ageDays = { day: 1, week: 7, month: 30, quarter: 90, older: 90 } as const;

/** The rows that a filter leaves, in the order in which they came. Every word of the search must be found. */
export function filterConnectors(
  rows: readonly ConnectorRow[],
  filter: ConnectorFilter,
  now: number,
): readonly ConnectorRow[] {
  const tests = toTests(filter, now);
  const chosen = tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
  return wordsOf(filter).reduce(keepMatching, chosen);
}

export const wordsOf = ({ search }: Pick<ConnectorFilter, "search">): string[] =>
  search.toLowerCase().split(/\s+/).filter(Boolean);

/** The rows in which a word stands. Called with every key, for every row there is. */
export const keepMatching = (rows: readonly ConnectorRow[], word: string) =>
  rows.filter((row) => haystackOf(row).includes(word));

type Test = (row: ConnectorRow) => boolean;

function toTests(filter: ConnectorFilter, now: number): Test[] {
  const { use, paidBy, health, updated } = filter;
  const tests: Test[] = [];
  if (filter.integrations.length > 0) {
    const chosen = new Set(filter.integrations);
    tests.push((row) => chosen.has(row.integrationSlug));
  }
  if (use !== null) tests.push(useTests[use]);
  if (paidBy !== null) tests.push((row) => row.paidBy === paidBy);
  if (health !== null) tests.push((row) => (row.health?.state ?? "unchecked") === health);
  if (updated !== null) {
    const limit = new Date(now - ageDays[updated] * dayMs).toISOString();
    tests.push(
      updated === "older" ? (row) => row.updatedAt < limit : (row) => row.updatedAt >= limit,
    );
  }
  return tests;
}

const useTests: Record<(typeof uses)[number], Test> = {
  used: (row) => row.usesCount > 0,
  unused: (row) => row.usesCount === 0,
  plays: (row) => row.playsCount > 0,
  tools: (row) => row.toolsCount > 0,
  models: (row) => row.modelsCount > 0,
};

export function isFiltered(filter: ConnectorFilter): boolean {
  return (
    filter.search.trim() !== "" ||
    filter.integrations.length > 0 ||
    filter.use !== null ||
    filter.paidBy !== null ||
    filter.health !== null ||
    filter.updated !== null
  );
}
