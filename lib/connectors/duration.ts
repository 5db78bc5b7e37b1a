const units = [
  { name: "day", plural: "days", ms: 86_400_000 },
  { name: "hour", plural: "hours", ms: 3_600_000 },
  { name: "minute", plural: "minutes", ms: 60_000 },
  { name: "second", plural: "seconds", ms: 1_000 },
] as const;

export type DurationUnit = (typeof units)[number]["name"];
export const durationUnits = units.map((unit) => unit.name);

/** `5400000` → `1 hour 30 minutes`; what is below a second is shown as milliseconds. */
export function durationText(ms: number): string {
  if (!Number.isFinite(ms) || ms < 0) return "unknown";
  if (ms === 0) return "0 seconds";
  const parts: string[] = [];
  let rest = Math.round(ms);
  for (const unit of units) {
    const count = Math.floor(rest / unit.ms);
    rest -= count * unit.ms;
    if (count > 0) parts.push(`${count} ${count === 1 ? unit.name : unit.plural}`);
  }
  if (rest > 0) parts.push(`${rest} ms`);
  return parts.join(" ");
}

/** The largest unit in which a duration is a whole number: what a number field and its unit select show. */
export function splitDuration(ms: number): { count: number; unit: DurationUnit } {
  const unit = units.find((candidate) => ms >= candidate.ms && ms % candidate.ms === 0);
  return unit === undefined
    ? { count: ms / 1_000, unit: "second" }
    : { count: ms / unit.ms, unit: unit.name };
}

export function joinDuration(count: number, unit: DurationUnit): number {
  return Math.round(count * (units.find(({ name }) => name === unit)?.ms ?? 1));
}
