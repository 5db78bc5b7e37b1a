import { Fragment } from "react";
import { Alert } from "@/components/ui/alert";
import { type DataPath, pathKey } from "@/lib/config-form/data-path";
import { FieldLink } from "./field-link";
import { useFormSurroundings, useFormValue } from "./form-context";

/** Every problem of the form in one place, each leading to its field. */
export function ProblemSummary({ isRevealed }: { isRevealed: boolean }) {
  const { store } = useFormSurroundings();
  const keys = useFormValue((current) => current.problems.keys().join("\n"));
  if (!isRevealed || keys === "") return null;
  const paths = keys.split("\n").map((key): DataPath => JSON.parse(key));
  return (
    <Alert
      variant="destructive"
      title={
        paths.length === 1 ? "One field needs attention" : `${paths.length} fields need attention`
      }
    >
      <ul className="grid gap-0.5">
        {paths.slice(0, 12).map((path) => (
          <li key={JSON.stringify(path)}>
            <FieldLink path={path} />:{" "}
            {store.problems.at(pathKey(path)).map((message, index) => (
              <Fragment key={message}>
                {index > 0 ? <br /> : null}
                {message}
              </Fragment>
            ))}
          </li>
        ))}
        {paths.length > 12 ? <li>…and {paths.length - 12} more.</li> : null}
      </ul>
    </Alert>
  );
}
