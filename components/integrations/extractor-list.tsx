import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { Extractor } from "@/lib/cargo/integration";
import { extractorModeTexts } from "@/lib/connectors/extractor-mode-texts";

type ExtractorListProps = {
  extractors: Readonly<Record<string, Extractor>>;
  hrefOf: (slug: string) => string;
};

/** What an integration can bring into Cargo's models, each leading to the form of its config. */
export function ExtractorList({ extractors, hrefOf }: ExtractorListProps) {
  const all = Object.entries(extractors);
  if (all.length === 0) {
    return <p className="text-muted-foreground">This integration has no extractors.</p>;
  }
  return (
    <ul className="divide-y rounded-lg border bg-card">
      {all.map(([slug, extractor]) => (
        <li
          key={slug}
          className="relative flex flex-wrap items-center gap-x-4 gap-y-1.5 px-3.5 py-2.5 hover:bg-muted/60"
        >
          <div className="min-w-0 flex-1 basis-72">
            <Link
              href={hrefOf(slug)}
              prefetch={false}
              className="font-medium after:absolute after:inset-0"
            >
              {extractor.name || slug}
            </Link>
            {extractor.description ? (
              <p className="text-muted-foreground text-xs">{extractor.description}</p>
            ) : null}
          </div>
          <div className="flex flex-wrap gap-1.5 empty:hidden">
            {extractorModeTexts(extractor).map((text) => (
              <Badge key={text} variant="outline">
                {text}
              </Badge>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
