import Link from "next/link";
import { useEffect, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Input } from "@/components/ui/input";
import { CallError } from "@/lib/browser/call-error";
import type { WaitingParam } from "@/lib/config-form/resolve-params";
import { changeAndFocus } from "../change-and-focus";
import { FieldLink } from "../field-link";
import { useFieldPlace, useFormSurroundings, useFormValue } from "../form-context";
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
      {resolved.ready
        ? null
        : resolved.waiting.map((one) => <Waiting key={one.param} waiting={one} />)}
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
        {sources.length > 0 && resolved.ready ? (
          <span>
            Depends on{" "}
            {sources.map((source, index) => (
              <span key={JSON.stringify(source)}>
                {index > 0 ? ", " : ""}
                <FieldLink path={source} />
              </span>
            ))}
          </span>
        ) : null}
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

function Waiting({ waiting }: { waiting: WaitingParam }) {
  const { path, because, param } = waiting;
  if (!path) return <p>The list needs “{param}”, which no field of this form gives.</p>;
  if (because === "empty")
    return (
      <p>
        First fill in <FieldLink path={path} />.
      </p>
    );
  return <SampleValue path={path} />;
}

/** An expression has no value yet, but an example of it is enough to fetch the lists that depend on it. */
function SampleValue({ path }: { path: NonNullable<WaitingParam["path"]> }) {
  const { store } = useFormSurroundings();
  const { id } = useFieldPlace();
  const label = useFormValue((current) => current.labelOf(path));
  const sample = useFormValue((current) => current.sample(path));
  const [text, setText] = useState(sample ?? "");
  return (
    <div className="grid gap-1">
      <p id={`${id}-sample`}>
        <FieldLink path={path} /> is an expression. A sample value loads this list; it is used for
        nothing else.
      </p>
      <Input
        aria-label={`Sample value for ${label}`}
        aria-describedby={`${id}-sample`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => store.setSample(path, text.trim())}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          store.setSample(path, text.trim());
        }}
      />
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
