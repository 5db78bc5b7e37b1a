import type { UsageDay } from "@/lib/connectors/usage-days";

/** The same numbers as the chart, newest first. */
export function UsageTable({ usage }: { usage: readonly UsageDay[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label="Credits by day" tabIndex={0} className="max-h-64 overflow-y-auto">
      <table aria-label="Credits by day" className="w-full text-left">
        <thead className="sticky top-0 bg-card text-muted-foreground text-xs">
          <tr>
            <th scope="col" className="py-1 font-medium">
              Day
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              Credits
            </th>
          </tr>
        </thead>
        <tbody>
          {[...usage].reverse().map(({ date, credits }) => (
            <tr key={date} className="border-t">
              <th scope="row" className="py-1 font-normal">
                {date}
              </th>
              <td className="py-1 text-right tabular-nums">{credits.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
