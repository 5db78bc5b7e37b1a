import { Badge } from "@/components/ui/badge";
import type { Action } from "@/lib/cargo/integration";
import { actionRateTexts } from "@/lib/connectors/action-rate-texts";
import { costText } from "@/lib/connectors/cost-text";

/** What a run costs, how it is slowed down, and how many ways lead on from it. */
export function ActionFacts({
  action,
  integrationName,
}: {
  action: Action;
  integrationName: string;
}) {
  const costs = action.credits?.costs ?? [];
  const arms = (action.children ?? []).map((child) => child.text).filter(Boolean);
  return (
    <div className="-mt-1 mb-5 flex flex-wrap gap-1.5">
      <Badge variant="outline">{integrationName}</Badge>
      {costs.length === 0 ? <Badge variant="outline">No Cargo credits</Badge> : null}
      {costs.map((cost) => (
        <Badge key={costText(cost)} variant="info">
          {costText(cost)}
        </Badge>
      ))}
      {actionRateTexts(action).map((text) => (
        <Badge key={text} variant="outline">
          {text}
        </Badge>
      ))}
      {arms.length > 0 ? <Badge variant="outline">Leads to {arms.join(" or ")}</Badge> : null}
    </div>
  );
}
