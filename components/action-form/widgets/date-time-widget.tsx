import { localToUTC, utcToLocal, type WidgetProps } from "@rjsf/utils";
import { Input } from "@/components/ui/input";
import { useControl } from "../use-control";
import { TextWidget } from "./text-widget";

const isReadable = (value: unknown) =>
  value === undefined || value === "" || !Number.isNaN(Date.parse(String(value)));

/** A moment, picked in the person's own time and stored in UTC. A stored text that is no date stays a text. */
export function DateTimeWidget(props: WidgetProps) {
  const { value, onChange, readonly } = props;
  const control = useControl(props);
  if (!isReadable(value)) return <TextWidget {...props} type="text" />;
  return (
    <Input
      {...control}
      type="datetime-local"
      step={1}
      readOnly={readonly}
      value={typeof value === "string" ? utcToLocal(value) : ""}
      onChange={(event) => onChange(localToUTC(event.currentTarget.value) || undefined)}
    />
  );
}

export function DateWidget(props: WidgetProps) {
  const { value } = props;
  const isDate = value === undefined || value === "" || /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  return <TextWidget {...props} type={isDate ? "date" : "text"} />;
}

export function TimeWidget(props: WidgetProps) {
  return <TextWidget {...props} type="text" placeholder={props.placeholder || "10:00:00Z"} />;
}
