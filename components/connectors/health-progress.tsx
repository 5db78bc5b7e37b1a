"use client";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import type { HealthCheck } from "./use-health-check";

/** How far a check of many connectors has got, and the way to stop it. */
export function HealthProgress({ check }: { check: HealthCheck }) {
  const { progress, problem, cancel } = check;
  if (problem !== undefined) {
    return (
      <Alert variant="destructive" title="The check stopped" className="mb-3">
        {problem}
      </Alert>
    );
  }
  if (progress === undefined) return null;
  const text = `Checking health: ${progress.done} of ${progress.total}`;
  return (
    <div className="mb-3 flex items-center gap-3 rounded-lg border bg-card px-3 py-2">
      <span role="status" className="whitespace-nowrap text-sm">
        {text}
      </span>
      <Progress
        aria-label="Checking health"
        value={progress.done}
        max={progress.total}
        className="flex-1"
      />
      <Button variant="outline" size="sm" onClick={cancel}>
        Cancel
      </Button>
    </div>
  );
}
