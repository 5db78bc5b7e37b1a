/** Credits by day, as Cargo tells them: several groups a day, and no day without any. */
export type UsageMetrics = readonly {
  date: string;
  items: readonly { count: number }[];
}[];

export type UsageDay = { date: string; credits: number };

const dayMs = 86_400_000;

/** The last days up to `today`, each with what was used on it: days that Cargo leaves out count as none. */
export function usageDays(metrics: UsageMetrics, today: Date, count: number): UsageDay[] {
  const byDate = new Map<string, number>();
  for (const { date, items } of metrics) {
    const day = date.slice(0, 10);
    const credits = items.reduce((sum, item) => sum + item.count, 0);
    byDate.set(day, (byDate.get(day) ?? 0) + credits);
  }
  return Array.from({ length: count }, (_, place) => {
    const date = isoDay(new Date(today.getTime() - (count - 1 - place) * dayMs));
    return { date, credits: byDate.get(date) ?? 0 };
  });
}

/** `from` and `to` of a question about the last days. */
export function usageSpan(today: Date, count: number): { from: string; to: string } {
  return { from: isoDay(new Date(today.getTime() - (count - 1) * dayMs)), to: isoDay(today) };
}

/** A round number at or above `value`, to end a scale with: 1, 2, 5, 10, 20, 50… */
export function niceCeiling(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
