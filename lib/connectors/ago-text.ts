const steps = [
  { unit: "year", ms: 31_536_000_000 },
  { unit: "month", ms: 2_592_000_000 },
  { unit: "week", ms: 604_800_000 },
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
] as const;

const format = new Intl.RelativeTimeFormat("en", { numeric: "always", style: "short" });

/** `3 days ago`, `2 mo. ago`; empty for what is not a date. */
export function agoText(iso: string, now: number): string {
  const elapsed = now - Date.parse(iso);
  if (!Number.isFinite(elapsed)) return "";
  const step = steps.find(({ ms }) => Math.abs(elapsed) >= ms);
  return step === undefined ? "just now" : format.format(-Math.trunc(elapsed / step.ms), step.unit);
}
