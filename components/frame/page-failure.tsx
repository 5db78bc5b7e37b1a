"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

type PageFailureProps = { error: Error & { digest?: string }; onRetry: () => void };

/** What a page shows when drawing it failed; the digest finds the cause in the server's log. */
export function PageFailure({ error, onRetry }: PageFailureProps) {
  return (
    <ErrorState
      title={<h1>This page could not be shown</h1>}
      message="Something in the dashboard failed. Nothing was changed in Cargo by showing this page."
      requestId={error.digest}
      onRetry={onRetry}
      actions={
        <Button asChild variant="ghost">
          <Link href="/">Go to connectors</Link>
        </Button>
      }
    />
  );
}
