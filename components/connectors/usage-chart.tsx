import { niceCeiling, type UsageDay } from "@/lib/connectors/usage-days";

type UsageChartProps = { usage: readonly UsageDay[]; total: number };

const height = 120;
const step = 12;
const label = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });

/** A bar for each day. Each says its number on hovering; the table beside it says them all. */
export function UsageChart({ usage, total }: UsageChartProps) {
  const top = niceCeiling(Math.max(...usage.map(({ credits }) => credits)));
  const width = usage.length * step;
  const dayOf = (day: UsageDay | undefined) => (day ? label.format(new Date(day.date)) : "");
  return (
    <figure>
      <svg
        role="img"
        aria-label={`Credits by day, ${total.toLocaleString("en")} in all, at most ${top} a day`}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-32 w-full"
      >
        <line x1="0" x2={width} y1="0.5" y2="0.5" className="stroke-border" strokeDasharray="2 3" />
        <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} className="stroke-border" />
        {usage.map(({ date, credits }, place) => {
          const bar = (credits / top) * (height - 2);
          return (
            <g key={date} className="fill-primary/75 hover:fill-primary">
              <title>{`${label.format(new Date(date))}: ${credits.toLocaleString("en")} credits`}</title>
              <rect x={place * step} y="0" width={step} height={height} fill="transparent" />
              <rect
                x={place * step + 2}
                y={height - 1 - bar}
                width={step - 4}
                height={Math.max(bar, credits > 0 ? 1 : 0)}
              />
            </g>
          );
        })}
      </svg>
      <figcaption className="mt-1 flex justify-between text-muted-foreground text-xs">
        <span>{dayOf(usage[0])}</span>
        <span>scale to {top.toLocaleString("en")} a day</span>
        <span>{dayOf(usage.at(-1))}</span>
      </figcaption>
    </figure>
  );
}
