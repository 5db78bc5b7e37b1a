import { ArrowDown, Check, KeyRound } from "lucide-react";
import { LetterTile } from "@/components/ui/letter-tile";

const node = [
  ["kind", '"connector"'],
  ["integrationSlug", '"hubspot"'],
  ["actionSlug", '"findRecords"'],
  ["config", '{ "objectType": "contacts" }'],
] as const;

/** The product in one look, for whoever waits at its door: a connector goes in, a valid node comes out. */
export function ProductGlimpse() {
  return (
    <div aria-hidden="true" className="grid select-none justify-items-center">
      <div className="flex w-full items-center gap-3 rounded-lg border bg-card px-3 py-2.5 shadow-xs">
        <LetterTile name="HubSpot" />
        <div className="min-w-0 flex-1">
          <p className="font-medium">HubSpot production</p>
          <p className="text-muted-foreground text-xs">Connector of the workspace</p>
        </div>
        <span className="inline-flex items-center gap-1 text-muted-foreground text-xs">
          <KeyRound className="size-3.5" />
          ••••••
        </span>
      </div>
      <ArrowDown className="my-1.5 size-4 text-muted-foreground" />
      <div className="w-full overflow-hidden rounded-lg border bg-card shadow-xs">
        <div className="flex items-center justify-between border-b bg-muted/60 px-3 py-1.5">
          <span className="font-medium text-xs">Find records</span>
          <span className="inline-flex items-center gap-1 text-success text-xs">
            <Check className="size-3.5" />
            Valid
          </span>
        </div>
        <div className="px-3 py-2.5 font-mono text-xs leading-5">
          {node.map(([key, value]) => (
            <p key={key} className="truncate">
              <span className="text-link">"{key}"</span>
              <span className="text-muted-foreground">: </span>
              {value}
            </p>
          ))}
        </div>
      </div>
    </div>
  );
}
