import type { WidgetProps } from "@rjsf/utils";
import { lazy, Suspense } from "react";
import { TextUntilEditor } from "../expression/text-until-editor";
import { useControl } from "../use-control";
import { TextareaWidget } from "./text-widget";

const CodeEditor = lazy(async () => ({
  default: (await import("../expression/code-editor")).CodeEditor,
}));

/** A script: lines of code rather than a line of text. */
export function CodeWidget(props: WidgetProps) {
  const { value, onChange, options, schema, readonly, disabled } = props;
  const control = useControl(props);
  if (schema.type !== "string" || readonly || disabled) return <TextareaWidget {...props} />;
  const editor = {
    control,
    text: typeof value === "string" ? value : "",
    onChange: (text: string) => onChange(text === "" ? undefined : text),
  };
  return (
    <div className="overflow-hidden rounded-md border border-input bg-card focus-within:border-ring focus-within:outline-2 focus-within:outline-ring/35">
      <Suspense fallback={<TextUntilEditor {...editor} rows={7} />}>
        <CodeEditor {...editor} language={String(options.language ?? "")} />
      </Suspense>
    </div>
  );
}
