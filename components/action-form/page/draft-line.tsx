import type { DraftState } from "./use-action-draft";

const news: Record<DraftState, string> = {
  kept: "A draft is kept for you while you work.",
  keeping: "Keeping a draft…",
  failed: "The draft could not be kept. It is tried again with your next change.",
};

/** Where the work on the page is, and the way back to an empty page. */
export function DraftLine({ state, onStartOver }: { state: DraftState; onStartOver: () => void }) {
  return (
    <p className="text-muted-foreground text-xs">
      <span className={state === "failed" ? "text-destructive" : undefined}>{news[state]}</span>{" "}
      <button type="button" className="text-link hover:underline" onClick={onStartOver}>
        Start over
      </button>
    </p>
  );
}
