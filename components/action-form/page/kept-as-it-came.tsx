import type { ReactNode } from "react";

type KeptAsItCameProps = { what: string; value: unknown; children?: ReactNode };

/** A setting that is not of its kind: nobody can edit it in fields, and nobody takes it away unasked. */
export function KeptAsItCame({ what, value, children }: KeptAsItCameProps) {
  return (
    <p className="text-destructive text-xs">
      {what} It is kept as it came:{" "}
      <code className="wrap-anywhere">{JSON.stringify(value)?.slice(0, 200)}</code>. {children}
    </p>
  );
}
