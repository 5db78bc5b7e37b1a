import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";
import type { DataPath } from "@/lib/config-form/data-path";
import { humaniseKey } from "@/lib/config-form/humanise-key";
import { FieldLink } from "../field-link";
import { useFieldPlace } from "../form-context";
import type { FieldState } from "../form-store";

type FieldFrameProps = {
  label: string;
  required?: boolean;
  description?: string | undefined;
  help?: string | undefined;
  /** Right of the label: the value/expression switch and the like. */
  aside?: ReactNode;
  /** The control is no form control (a group, an editor): the label is text, the control names itself. */
  plainLabel?: boolean;
  /** Beside the control on its line, as for a checkbox. */
  inline?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

// A column rather than a grid, which would measure all that is in it before it lays it out.
const FRAME = "flex min-w-0 flex-col gap-1.5";
const LABEL = "min-w-0 py-0.5 font-medium text-sm";

/** A field's label, control, problems and description: the same for every kind of field. */
export function FieldFrame({
  label,
  required,
  description,
  help,
  aside,
  plainLabel,
  inline,
  hideLabel,
  className,
  children,
}: FieldFrameProps) {
  const { id, key, path, state } = useFieldPlace();
  const [isVisited, setIsVisited] = useState(false);
  const text = <FieldLabelText label={label} path={path} required={required} />;
  const title = plainLabel ? (
    <span className={LABEL}>{text}</span>
  ) : (
    <label htmlFor={id} className={LABEL}>
      {text}
    </label>
  );
  const feeds = state.feeds.length > 0 ? <FieldFeeds feeds={state.feeds} /> : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of a focus that bubbles up from its control
    <div
      data-field={id}
      data-field-path={key}
      onFocus={isVisited ? undefined : () => setIsVisited(true)}
      className={className ? cn(FRAME, className) : FRAME}
    >
      {hideLabel && !aside ? null : inline || aside || feeds ? (
        <div className="flex min-h-6 items-center justify-between gap-2">
          {inline ? (
            <div className="flex min-w-0 items-center gap-2">
              {children}
              {title}
            </div>
          ) : (
            title
          )}
          {feeds ? (
            <span className="flex min-w-0 items-center gap-2">
              {feeds}
              {aside}
            </span>
          ) : (
            aside
          )}
        </div>
      ) : (
        title
      )}
      <FieldHint id={id} text={[description, help].filter(Boolean).join(" ")} />
      {inline && !hideLabel ? null : children}
      {/* There before a problem is, so that it is announced; and nobody has problems with a field before being there. */}
      {isVisited || state.problems.length > 0 ? <FieldProblems className="empty:-mt-1.5" /> : null}
    </div>
  );
}

/** A title as it is; a bare key readable, with the key itself beside it, for that is what the config holds. */
export function FieldLabelText({
  label,
  path,
  required,
}: {
  label: string;
  path: DataPath;
  required?: boolean | undefined;
}) {
  const key = path.at(-1);
  const readable = label === key ? humaniseKey(label) : label;
  return (
    <>
      {readable}
      {/* An item is there or it is not: nothing about it is left to be given. */}
      {required && typeof key !== "number" ? (
        <span aria-hidden className="ml-0.5 text-destructive">
          *
        </span>
      ) : null}
      {label === key && readable !== key ? (
        <code aria-hidden className="ml-1.5 font-normal text-muted-foreground text-xs">
          {key}
        </code>
      ) : null}
    </>
  );
}

export function FieldProblems({ className = "empty:hidden" }: { className?: string }) {
  const { id, state } = useFieldPlace();
  return (
    <div
      id={`${id}-problems`}
      aria-live="polite"
      className={`${state.isWarnedOnly ? "text-warning" : "text-destructive"} text-xs ${className}`}
    >
      {state.problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  );
}

/** Which lists depend on this field. */
function FieldFeeds({ feeds }: Pick<FieldState, "feeds">) {
  return (
    <span className="truncate text-muted-foreground text-xs">
      Feeds{" "}
      {feeds.slice(0, 2).map((fed, index) => (
        <span key={JSON.stringify(fed.path)}>
          {index > 0 ? ", " : ""}
          <FieldLink path={fed.path} />
        </span>
      ))}
      {feeds.length > 2 ? ` and ${feeds.length - 2} more` : ""}
    </span>
  );
}

export function FieldHint({ id, text }: { id: string; text: string }) {
  return text === "" ? null : (
    <p
      id={`${id}-description`}
      className="max-w-prose whitespace-pre-line break-words text-muted-foreground text-xs"
    >
      {text}
    </p>
  );
}
