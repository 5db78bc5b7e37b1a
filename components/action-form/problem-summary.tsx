import { Fragment } from "react";
import { Alert } from "@/components/ui/alert";
import type { DataPath } from "@/lib/config-form/data-path";
import { FieldLink } from "./field-link";
import { useFormValue } from "./form-context";

/** Every problem of the form in one place, each leading to its field. */
export function ProblemSummary({ isRevealed }: { isRevealed: boolean }) {
  const text = useFormValue(({ problems }) =>
    JSON.stringify(problems.keys().map((key) => [JSON.parse(key), problems.at(key)])),
  );
  const fields: [path: DataPath, messages: string[]][] = JSON.parse(text);
  if (!isRevealed || fields.length === 0) return null;
  return (
    <Alert
      variant="destructive"
      title={
        fields.length === 1 ? "One field needs attention" : `${fields.length} fields need attention`
      }
    >
      <ul className="grid gap-0.5">
        {fields.slice(0, 12).map(([path, messages]) => (
          <li key={JSON.stringify(path)}>
            <FieldLink path={path} />:{" "}
            {messages.map((message, index) => (
              <Fragment key={message}>
                {index > 0 ? <br /> : null}
                {message}
              </Fragment>
            ))}
          </li>
        ))}
        {fields.length > 12 ? <li>…and {fields.length - 12} more.</li> : null}
      </ul>
    </Alert>
  );
}
