import type { WidgetProps } from "@rjsf/utils";
import { JsonText } from "../fields/json-text";
import { useFieldPlace, useFormSurroundings } from "../form-context";
import { useControl } from "../use-control";
import { TextareaWidget } from "./text-widget";

/** JSON in a field that holds text is that text; in any other it is the value itself. */
export function JsonWidget(props: WidgetProps) {
  const control = useControl(props);
  const { store } = useFormSurroundings();
  const { path } = useFieldPlace();
  if (props.schema.type === "string") return <TextareaWidget {...props} />;
  return (
    <JsonText
      value={props.value}
      onChange={props.onChange}
      control={control}
      readOnly={props.readonly}
      onWrong={(reason) => store.problems.setUnread(path, reason)}
    />
  );
}
