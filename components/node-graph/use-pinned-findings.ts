"use client";

import { useMemo } from "react";
import type { FieldProblem } from "@/components/action-form/field-problems";
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
  const text = JSON.stringify(
    pinned.map(
      ({ field, message, severity }): FieldProblem => ({
        path: field.slice(1),
        message,
        ...(severity === "warning" && { isWarning: true }),
      }),
    ),
  );
  // The same list as long as it says the same.
  return useMemo((): readonly FieldProblem[] => JSON.parse(text), [text]);
}
