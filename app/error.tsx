"use client";

import { PageFailure } from "@/components/frame/page-failure";

type ErrorPageProps = {
  error: Error & { digest?: string };
  unstable_retry?: () => void;
  reset: () => void;
};

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <PageFailure error={error} onRetry={reset} />;
}
