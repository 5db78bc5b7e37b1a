import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { useActionDraft } from "./use-action-draft";

type DraftOfferProps = {
  what: "action" | "extractor";
  drafts: ReturnType<typeof useActionDraft>;
  onOpen: () => void;
};

/** A draft of another tab or sign-in, or put aside: opened only when asked for, so that nobody starts from forgotten work. */
export function DraftOffer({ what, drafts: { offered, discard }, onOpen }: DraftOfferProps) {
  if (!offered) return null;
  return (
    <Alert
      variant="info"
      title={`You have a draft of this ${what}`}
      actions={
        <>
          <Button size="sm" onClick={onOpen}>
            Open the draft
          </Button>
          <Button size="sm" variant="ghost" onClick={discard}>
            Discard it
          </Button>
        </>
      }
    >
      Saved {offered.savedAt ? new Date(offered.savedAt).toLocaleString() : "earlier"}. What is on
      the page stays on offer when you open it.
    </Alert>
  );
}
