import { Skeleton } from "@/components/ui/skeleton";

const rows = ["w-40", "w-56", "w-48", "w-36", "w-52", "w-44", "w-60", "w-40"];

/** The outline of the table while the connectors are on their way. */
export function ConnectorsSkeleton() {
  return (
    <div aria-busy="true">
      <span role="status" className="sr-only">
        Loading connectors
      </span>
      <div className="mb-3 flex gap-2">
        <Skeleton className="h-8 w-64" />
        <Skeleton className="h-8 w-28" />
        <Skeleton className="hidden h-8 w-24 sm:block" />
      </div>
      <div className="rounded-lg border bg-card">
        <div className="h-9 border-b bg-muted" />
        {rows.map((width, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, two of whose widths are equal
          <div key={place} className="flex h-11 items-center gap-6 border-b px-4 last:border-0">
            <Skeleton className="size-4" />
            <Skeleton className={width} />
            <Skeleton className="hidden w-28 sm:block" />
            <Skeleton className="hidden w-32 md:block" />
            <Skeleton className="hidden w-20 lg:block" />
          </div>
        ))}
      </div>
    </div>
  );
}
