import type { ConnectorRow } from "./connector-row";
import { type ConnectorFilter, filterConnectors, keepMatching, wordsOf } from "./filter-connectors";

export type Found = {
  rows: readonly ConnectorRow[];
  filter: ConnectorFilter;
  shown: readonly ConnectorRow[];
};

/**
 * What `filterConnectors` leaves, but looked for only among what was left before where a search has grown: from the second
 * letter on, a key no longer goes through ten thousand rows.
 */
export function narrowConnectors(
  before: Found | undefined,
  rows: readonly ConnectorRow[],
  filter: ConnectorFilter,
  now: number,
): Found {
  const shown =
    before !== undefined && before.rows === rows && isNarrower(before.filter, filter)
      ? wordsOf(filter).reduce(keepMatching, before.shown)
      : filterConnectors(rows, filter, now);
  return { rows, filter, shown };
}

/** Every row that fits `next` has fitted `before`. */
function isNarrower(before: ConnectorFilter, next: ConnectorFilter): boolean {
  const words = wordsOf(next);
  return (
    before.integrations === next.integrations &&
    before.use === next.use &&
    before.paidBy === next.paidBy &&
    before.health === next.health &&
    before.updated === next.updated &&
    wordsOf(before).every((word) => words.some((longer) => longer.includes(word)))
  );
}
