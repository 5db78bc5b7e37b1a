import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

type DraftOfferProps = {
  what: "action" | "extractor";
  savedAt: number;
  onOpen: () => void;
  onDiscard: () => void;
};

/** A draft from another tab or sign-in: opened only when asked for, so that nobody starts from forgotten work. */
export function DraftOffer({ what, savedAt, onOpen, onDiscard }: DraftOfferProps) {
  return (
    <Alert
      variant="info"
      title={`You have a draft of this ${what}`}
      actions={
        <>
          <Button size="sm" onClick={onOpen}>
            Open the draft
          </Button>
          <Button size="sm" variant="ghost" onClick={onDiscard}>
            Discard it
          </Button>
        </>
      }
    >
      Saved {savedAt ? new Date(savedAt).toLocaleString() : "earlier"}, from another tab or sign-in.
    </Alert>
  );
}
