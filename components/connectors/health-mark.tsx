import { cn } from "@/components/ui/cn";
import { type Health, healthLabels } from "@/lib/connectors/health";

const dots: Record<Health["state"] | "unchecked", string> = {
  working: "bg-success",
  broken: "bg-destructive",
  unknown: "bg-warning",
  unchecked: "border border-input",
};

export function HealthMark({ health }: { health: Health | undefined }) {
  const state = health?.state ?? "unchecked";
  return (
    <span title={health?.reason} className="inline-flex items-center gap-1.5">
      <span aria-hidden className={cn("size-2 rounded-full", dots[state])} />
      <span className={cn(state === "broken" ? "text-destructive" : "text-muted-foreground")}>
        {healthLabels[state]}
      </span>
    </span>
  );
}
