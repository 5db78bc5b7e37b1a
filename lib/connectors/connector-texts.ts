import type { ConnectorRow, RateLimit } from "./connector-row";

const units: Record<string, string> = { second: "s", minute: "min", hour: "h", day: "day" };

/** `100 / min, spread`. Cargo may add units that we don't know: they are shown as they came. */
export function rateLimitText({ max, unit, strategy }: RateLimit): string {
  const limit = `${max.toLocaleString("en")} / ${units[unit] ?? unit}`;
  return strategy === undefined ? limit : `${limit}, ${strategy}`;
}

type Counts = Pick<ConnectorRow, "playsCount" | "toolsCount" | "modelsCount">;

/** `2 plays, 1 tool`; empty when nothing uses the connector. */
export function usesText({ playsCount, toolsCount, modelsCount }: Counts): string {
  return [counted(playsCount, "play"), counted(toolsCount, "tool"), counted(modelsCount, "model")]
    .filter((text) => text !== "")
    .join(", ");
}

function counted(count: number, noun: string): string {
  if (count === 0) return "";
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export const paidByTexts: Record<ConnectorRow["paidBy"], string> = {
  credits: "Cargo credits",
  account: "Own account",
};
