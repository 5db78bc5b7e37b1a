import { Badge } from "@/components/ui/badge";
import type { Extractor } from "@/lib/cargo/integration";

type ExtractorListProps = { extractors: Readonly<Record<string, Extractor>> };

const modes: Record<string, string> = { fetch: "Fetched by Cargo", ingest: "Sent to Cargo" };

/** What an integration can bring into Cargo's models. */
export function ExtractorList({ extractors }: ExtractorListProps) {
  const all = Object.entries(extractors);
  if (all.length === 0) {
    return <p className="text-muted-foreground">This integration has no extractors.</p>;
  }
  return (
    <ul className="divide-y rounded-lg border bg-card">
      {all.map(([slug, { name, description, mode }]) => (
        <li key={slug} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-3.5 py-2.5">
          <div className="min-w-0 flex-1 basis-72">
            <p className="font-medium">{name || slug}</p>
            {description ? <p className="text-muted-foreground text-xs">{description}</p> : null}
          </div>
          {mode ? (
            <div className="flex flex-wrap gap-1.5">
              <Badge variant="outline">{modes[mode.kind] ?? mode.kind}</Badge>
              {mode.isIncremental ? <Badge variant="outline">Only what has changed</Badge> : null}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
