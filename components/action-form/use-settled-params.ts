import { useSettled } from "@/components/ui/use-settled";
import type { ResolvedParams } from "@/lib/config-form/resolve-params";

/** How long typing has to pause before anybody is asked. */
export const SETTLE_MS = 250;

/** What the account is asked with; changing while what it depends on is being typed, key by key. */
export function useSettledParams(resolved: ResolvedParams) {
  const params = resolved.ready ? resolved.params : {};
  const text = JSON.stringify(params);
  return { params, isChanging: useSettled(text, SETTLE_MS) !== text };
}
