import { CircleAlert, CircleCheck } from "lucide-react";

type VerdictLineProps = {
  isPending: boolean;
  error: Error | null;
  verdict: { isValid: boolean; reasons: string[] } | undefined;
  /** What was found here: in the config and in the node's settings. */
  found: readonly { message: string }[];
  isStale: boolean;
};

/** What came of the last validation, in one place that screen readers hear. */
export function VerdictLine({ isPending, error, verdict, found, isStale }: VerdictLineProps) {
  const text = isPending ? "Asking Cargo…" : error ? undefined : verdict && outcome(verdict, found);
  const isGood = Boolean(verdict?.isValid) && found.length === 0;
  const Icon = isGood ? CircleCheck : CircleAlert;
  return (
    <div>
      <div role="status" className="flex gap-2 text-sm empty:hidden">
        {text === undefined ? null : (
          <>
            {isPending ? null : (
              <Icon
                aria-hidden
                className={`mt-0.5 size-4 shrink-0 ${isGood ? "text-success" : "text-destructive"}`}
              />
            )}
            <span className="min-w-0 break-words">
              {text}
              {isStale && !isPending ? (
                <span className="text-muted-foreground"> (before the latest change)</span>
              ) : null}
            </span>
          </>
        )}
      </div>
      {error && !isPending ? (
        <p role="alert" className="text-destructive text-sm">
          Cargo could not be asked: {error.message}
        </p>
      ) : null}
    </div>
  );
}

function outcome(
  verdict: { isValid: boolean; reasons: string[] },
  found: readonly { message: string }[],
): string {
  const here =
    found.length === 0
      ? ""
      : `${found.length} ${found.length === 1 ? "field needs" : "fields need"} attention.`;
  if (!verdict.isValid)
    return `Not valid: ${verdict.reasons.join("; ").replace(/\.$/, "") || "Cargo refuses the node"}. ${here}`.trim();
  return here === ""
    ? "Valid: Cargo accepts this node."
    : `Not valid yet: ${here} Cargo itself raises no objection.`;
}
