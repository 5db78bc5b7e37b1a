import { Skeleton } from "@/components/ui/skeleton";

export function ActionSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,28.5rem)]">
      <div className="grid content-start gap-5">
        {["w-24", "w-32", "w-20"].map((width) => (
          <div key={width} className="grid gap-2">
            <Skeleton className={`h-4 ${width}`} />
            <Skeleton className="h-8" />
          </div>
        ))}
      </div>
      <Skeleton className="h-72" />
    </div>
  );
}
