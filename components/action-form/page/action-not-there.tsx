import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { CallError } from "@/lib/browser/call-error";

type ActionNotThereProps = {
  what?: "action" | "extractor";
  error: Error | null;
  home: string;
  onRetry: () => void;
  isRetrying: boolean;
};

export function ActionNotThere({
  what = "action",
  error,
  home,
  onRetry,
  isRetrying,
}: ActionNotThereProps) {
  const isMissing = error instanceof CallError && error.status === 404;
  if (error && !isMissing)
    return (
      <ErrorState
        title={`The ${what} could not be loaded`}
        message={error.message}
        requestId={error instanceof CallError ? error.requestId : undefined}
        onRetry={onRetry}
        retrying={isRetrying}
      />
    );
  return (
    <EmptyState
      title={isMissing ? "There is no such integration" : `There is no such ${what}`}
      actions={
        <Button asChild variant="outline">
          <Link href={home}>See what there is</Link>
        </Button>
      }
    />
  );
}
