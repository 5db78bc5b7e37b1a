"use client";

import { useMemo } from "react";
import type { FieldProblem } from "@/components/action-form/form-store";
import type { FindingCode } from "@/lib/graph/checks/finding";
import { useFindings } from "./use-findings";

/** What the form itself says in its own time: a field that is empty yet is no news while it is filled. */
const ownNews = new Set<FindingCode>([
  "missingConfig",
  "badConfig",
  "unclosedBraces",
  "emptyExpression",
]);

/** What the checks say of a config's fields, for its form to show beside them. */
export function usePinnedFindings(uuid: string): readonly FieldProblem[] {
  const findings = useFindings().byNode.get(uuid);
  const pinned = (findings ?? []).filter(
    ({ code, field }) => field[0] === "config" && field.length > 1 && !ownNews.has(code),
  );
  const key = JSON.stringify(pinned.map(({ field, message }) => [field, message]));
  return useMemo(
    () =>
      (JSON.parse(key) as [FieldProblem["path"], string][]).map(([path, message]) => ({
        path: path.slice(1),
        message,
      })),
    [key],
  );
}
