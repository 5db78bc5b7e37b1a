import { LeaveGuard } from "@/components/frame/leave-guard";
import type { DraftState, useActionDraft } from "./use-action-draft";

type LeaveDraftProps = {
  what: "action" | "extractor";
  when: boolean;
  drafts: ReturnType<typeof useActionDraft>;
};

/** Asks before a form is left that holds what was neither there when it was opened nor copied since. */
export function LeaveDraft({ what, when, drafts: { state, save, drop } }: LeaveDraftProps) {
  return (
    <LeaveGuard
      when={when}
      title={`Leave this ${what}?`}
      onAsk={() => void save()}
      discard={{ label: "Leave and discard the draft", run: drop }}
    >
      {whereabouts(state, what)}
    </LeaveGuard>
  );
}

function whereabouts(state: DraftState, what: string): string {
  switch (state) {
    case "kept":
      return `What you entered has not been copied. It is kept as a draft on the server: this tab opens it again when you come back to this ${what}, and elsewhere it is offered to you.`;
    case "keeping":
      return "What you entered has not been copied. It is being kept as a draft on the server…";
    case "failed":
      return "What you entered has not been copied, and it could not be kept as a draft on the server: it is on this page alone. Leaving loses it.";
  }
}
