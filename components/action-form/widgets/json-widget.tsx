import type { WidgetProps } from "@rjsf/utils";
import { JsonText } from "../fields/json-text";
import { useControl } from "../use-control";
import { useHearUnread } from "../use-hear-unread";
import { TextareaWidget } from "./text-widget";

/** JSON in a field that holds text is that text; in any other it is the value itself. */
export function JsonWidget(props: WidgetProps) {
  const control = useControl(props);
  const hearUnread = useHearUnread();
  if (props.schema.type === "string") return <TextareaWidget {...props} />;
  return (
    <JsonText
      value={props.value}
      onChange={props.onChange}
      control={control}
      readOnly={props.readonly}
      onWrong={hearUnread}
    />
  );
}
