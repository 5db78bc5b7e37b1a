import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { DataPath } from "@/lib/config-form/data-path";
import { humaniseKey } from "@/lib/config-form/humanise-key";
import { FieldLink } from "../field-link";
import { useFieldPlace, useFormValue } from "../form-context";

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

const FRAME = "grid min-w-0 gap-1.5";

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
  const { id, key, path } = useFieldPlace();
  const text = <FieldLabelText label={label} path={path} required={required} />;
  return (
    <div data-field={id} data-field-path={key} className={className ? cn(FRAME, className) : FRAME}>
      {hideLabel && !aside ? null : (
        <div className="flex min-h-6 items-center justify-between gap-2">
          {inline ? (
            <div className="flex min-w-0 items-center gap-2">
              {children}
              <label htmlFor={id} className="min-w-0 font-medium text-sm">
                {text}
              </label>
            </div>
          ) : plainLabel ? (
            <span className="min-w-0 font-medium text-sm">{text}</span>
          ) : (
            <label htmlFor={id} className="min-w-0 font-medium text-sm">
              {text}
            </label>
          )}
          <span className="flex min-w-0 items-center gap-2">
            <FieldFeeds />
            {aside}
          </span>
        </div>
      )}
      <FieldHint id={id} text={[description, help].filter(Boolean).join(" ")} />
      {inline && !hideLabel ? null : children}
      <FieldProblems />
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
      {required ? (
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

export function FieldProblems() {
  const { id, key } = useFieldPlace();
  const problems = useFormValue((store) => store.problemsAt(key));
  return (
    <div id={`${id}-problems`} aria-live="polite" className="text-destructive text-xs empty:hidden">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  );
}

/** Which lists depend on this field. */
function FieldFeeds() {
  const { key } = useFieldPlace();
  const feeds = useFormValue((store) => store.feedsOf(key));
  if (feeds.length === 0) return null;
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
