import Link from "next/link";
import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { CallError } from "@/lib/browser/call-error";
import { changeAndFocus } from "../change-and-focus";
import { useFieldPlace } from "../form-context";
import { DependsOn, WaitingParams } from "../theme/dependencies";
import type { AutocompleteField } from "./use-autocomplete-field";

type AutocompleteNotesProps = {
  field: AutocompleteField;
  label: string;
  byHand: boolean;
  onByHand: (() => void) | undefined;
  undo: { keys: string[]; run: () => void } | undefined;
};

const linkClasses = "rounded-sm text-link underline-offset-2 hover:underline";

/** What an autocomplete field has to say, one line each: what it waits for, how old its list is, what went wrong. */
export function AutocompleteNotes({
  field,
  label,
  byHand,
  onByHand,
  undo,
}: AutocompleteNotesProps) {
  const { connectorUuid, resolved, sources, unlisted, error } = field;
  return (
    <div className="grid gap-1 text-muted-foreground text-xs empty:hidden">
      {connectorUuid === undefined ? (
        <p>Choose a connector first: the list comes from its account.</p>
      ) : null}
      <WaitingParams resolved={resolved} what="list" />
      {error ? (
        <Failure error={error} connectorUuid={connectorUuid} onRetry={field.refresh} />
      ) : null}
      {field.isSlow ? <p role="status">The provider is slow to answer. Still waiting…</p> : null}
      {unlisted.length > 0 && !byHand ? (
        <p className="text-warning">
          {unlisted.map((one) => `“${String(one)}”`).join(", ")}{" "}
          {unlisted.length === 1 ? "is" : "are"} not offered
          {sources.length > 0 ? " for what is chosen above" : " by the account"}. Kept as it is.
        </p>
      ) : null}
      {undo ? (
        <p role="status">
          Also set {undo.keys.join(", ")}.{" "}
          <button
            type="button"
            className={linkClasses}
            onClick={undo.run}
            aria-label={`Undo what ${label} set`}
          >
            Undo
          </button>
        </p>
      ) : null}
      <p className="flex flex-wrap gap-x-2.5 gap-y-0.5 empty:hidden">
        {resolved.ready ? <DependsOn sources={sources} /> : null}
        {field.loadedAt === undefined || byHand ? null : (
          <Age at={field.loadedAt} count={field.count} />
        )}
        {onByHand && (field.loadedAt !== undefined || error || byHand || !field.ready) ? (
          <button
            type="button"
            className={linkClasses}
            onClick={onByHand}
            aria-label={byHand ? `Choose ${label} from the list` : `Type ${label} by hand`}
          >
            {byHand ? "Choose from the list" : "Type it by hand"}
          </button>
        ) : null}
      </p>
    </div>
  );
}

function Failure({
  error,
  connectorUuid,
  onRetry,
}: {
  error: Error;
  connectorUuid: string | undefined;
  onRetry: () => void;
}) {
  const { uuid } = useWorkspace();
  const { id } = useFieldPlace();
  const requestId = error instanceof CallError ? error.requestId : undefined;
  return (
    <div role="alert" className="text-destructive">
      <p>The list could not be loaded: {error.message}</p>
      <p className="flex flex-wrap gap-x-2.5">
        <button type="button" className={linkClasses} onClick={() => changeAndFocus(onRetry, id)}>
          Try again
        </button>
        {connectorUuid ? (
          <Link className={linkClasses} href={`/w/${uuid}/connectors/${connectorUuid}`}>
            Open the connector
          </Link>
        ) : null}
        {requestId ? <span className="text-muted-foreground">Request {requestId}</span> : null}
      </p>
    </div>
  );
}

/** How old the list is: Cargo keeps its own copy for about half an hour. */
function Age({ at, count }: { at: number; count: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.floor(Math.max(0, now - at) / 60_000);
  const age = minutes === 0 ? "loaded just now" : `loaded ${minutes} min ago`;
  return (
    <span>
      {count.toLocaleString("en")} {count === 1 ? "choice" : "choices"}, {age}
    </span>
  );
}
