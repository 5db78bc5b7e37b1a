import { useState } from "react";
import { Input } from "@/components/ui/input";
import type { DataPath } from "@/lib/config-form/data-path";
import type { ResolvedParams, WaitingParam } from "@/lib/config-form/resolve-params";
import { FieldLink } from "../field-link";
import { useFieldPlace, useFormSurroundings, useFormValue } from "../form-context";

/** What is asked of the account: its choices for a field, or its fields. */
type Asked = "list" | "fields";

/** What must be filled in before the account can be asked, as links that lead there. */
export function WaitingParams({ resolved, what }: { resolved: ResolvedParams; what: Asked }) {
  if (resolved.ready) return null;
  return resolved.waiting.map((one) => <Waiting key={one.param} waiting={one} what={what} />);
}

function Waiting({ waiting, what }: { waiting: WaitingParam; what: Asked }) {
  const { path, because, param } = waiting;
  if (!path)
    return (
      <p>
        {what === "list" ? "The list needs" : "These fields need"} “{param}”, which no field of this
        form gives.
      </p>
    );
  if (because === "empty")
    return (
      <p>
        First fill in <FieldLink path={path} />.
      </p>
    );
  return <SampleValue path={path} what={what} />;
}

/** An expression has no value yet, but an example of it is enough to ask for what depends on it. */
function SampleValue({ path, what }: { path: DataPath; what: Asked }) {
  const { store } = useFormSurroundings();
  const { id } = useFieldPlace();
  const label = useFormValue((current) => current.links.labelOf(path));
  const sample = useFormValue((current) => current.links.sample(path));
  const [text, setText] = useState(sample ?? "");
  return (
    <div className="grid gap-1">
      <p id={`${id}-sample`}>
        <FieldLink path={path} /> is an expression. A sample value loads{" "}
        {what === "list" ? "this list" : "these fields"}; it is used for nothing else.
      </p>
      <Input
        aria-label={`Sample value for ${label}`}
        aria-describedby={`${id}-sample`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => store.links.setSample(path, text.trim())}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          store.links.setSample(path, text.trim());
        }}
      />
    </div>
  );
}

/** The fields that decide what the account is asked. */
export function DependsOn({ sources }: { sources: readonly DataPath[] }) {
  if (sources.length === 0) return null;
  return (
    <span>
      Depends on{" "}
      {sources.map((source, index) => (
        <span key={JSON.stringify(source)}>
          {index > 0 ? ", " : ""}
          <FieldLink path={source} />
        </span>
      ))}
    </span>
  );
}
