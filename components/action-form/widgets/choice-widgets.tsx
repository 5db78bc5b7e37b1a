import { type EnumOptionsType, enumOptionsIsSelected, type WidgetProps } from "@rjsf/utils";
import { X } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { RadioGroup } from "@/components/ui/radio-group";
import { changeAndFocus } from "../change-and-focus";
import { isNullable } from "../nullable";
import { useControl } from "../use-control";
import { tellApart } from "./tell-apart";
import { TextWidget } from "./text-widget";

/** More than these are easier to find by typing than by looking. */
const MANY = 30;

const optionsOf = (props: WidgetProps): EnumOptionsType[] =>
  tellApart(props.options.enumOptions ?? []);
const indexOf = (options: EnumOptionsType[], value: unknown) =>
  options.findIndex((option) => enumOptionsIsSelected(option.value, value));

/** The listed values, and at their end the stored one when it is none of them: shown and kept, never swapped. */
function withStored(props: WidgetProps): { options: EnumOptionsType[]; chosen: number } {
  const options = optionsOf(props);
  const { value } = props;
  if (value === undefined || value === null)
    return { options, chosen: value === null ? indexOf(options, null) : -1 };
  const chosen = indexOf(options, value);
  if (chosen >= 0) return { options, chosen };
  const label = `${typeof value === "string" ? value : JSON.stringify(value)} (not offered)`;
  return { options: [...options, { value, label }], chosen: options.length };
}

export function SelectWidget(props: WidgetProps) {
  const control = useControl(props);
  const { options, chosen } = withStored(props);
  const { multiple, onChange, disabled, readonly, required } = props;
  if (multiple) return <CheckboxesWidget {...props} />;
  if (optionsOf(props).length === 0) return <TextWidget {...props} />;
  const pick = (index: string | undefined) =>
    onChange(index === undefined || index === "" ? undefined : options[Number(index)]?.value);
  const choices = options.map((option, index) => ({ value: String(index), label: option.label }));
  const value = chosen < 0 ? undefined : String(chosen);
  // Not the browser's own select: its options count as options of the page even while it is closed.
  return (
    <Combobox
      {...control}
      disabled={disabled || readonly || false}
      clearable={!required || isNullable(props.schema)}
      filter="labels"
      options={choices}
      value={value}
      onPick={pick}
      placeholder={options.length > MANY ? "Type to search" : "Choose…"}
    />
  );
}

export function RadioWidget(props: WidgetProps) {
  const { label, onChange, disabled, readonly } = props;
  const control = useControl(props);
  const { options, chosen } = withStored(props);
  if (optionsOf(props).length === 0) return <TextWidget {...props} />;
  return (
    <div id={control.id} tabIndex={-1}>
      <RadioGroup
        aria-label={label}
        aria-describedby={control["aria-describedby"]}
        disabled={disabled || readonly || false}
        options={options.map((option, index) => ({ value: String(index), label: option.label }))}
        value={chosen < 0 ? undefined : String(chosen)}
        onValueChange={(index) => onChange(options[Number(index)]?.value)}
      />
    </div>
  );
}

export function CheckboxWidget(props: WidgetProps) {
  const control = useControl(props);
  const { label, schema, value, onChange, disabled, readonly } = props;
  const canClear = isNullable(schema) && typeof value === "boolean" && !disabled && !readonly;
  return (
    <>
      <Checkbox
        {...control}
        disabled={disabled || readonly || false}
        indeterminate={
          value === null ||
          (value === undefined && schema.default === undefined && props.required === true)
        }
        checked={value === true}
        onCheckedChange={(checked) => onChange(checked)}
      />
      {/* A box that was ticked once is yes or no from then on, and this one may be neither. */}
      {canClear ? (
        <button
          type="button"
          aria-label={`Clear ${label}`}
          title="Neither yes nor no"
          className="order-last rounded-sm text-link text-xs underline-offset-2 hover:underline"
          onClick={() => changeAndFocus(() => onChange(undefined), control.id)}
        >
          Clear
        </button>
      ) : null}
    </>
  );
}

/** Several of a few as boxes, several of many as a search with the chosen ones below it. */
export function CheckboxesWidget(props: WidgetProps) {
  const { label, value, onChange, disabled, readonly } = props;
  const control = useControl(props);
  const options = optionsOf(props);
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const inert = disabled || readonly || false;
  const toggle = (one: unknown, on: boolean) =>
    onChange(on ? [...chosen, one] : chosen.filter((other) => !enumOptionsIsSelected(other, one)));
  const strangers = chosen.filter((one) => indexOf(options, one) < 0);
  if (options.length > MANY) {
    const rest = options.filter(
      (option) => !chosen.some((one) => enumOptionsIsSelected(option.value, one)),
    );
    return (
      <div className="grid gap-2">
        <Combobox
          {...control}
          disabled={inert}
          filter="labels"
          options={rest.map((option, index) => ({ value: String(index), label: option.label }))}
          value={undefined}
          onPick={(index) => index !== undefined && toggle(rest[Number(index)]?.value, true)}
          placeholder="Type to add"
        />
        <div className="flex flex-wrap gap-1.5">
          {chosen.map((one) => (
            <Chip
              key={String(JSON.stringify(one))}
              text={options[indexOf(options, one)]?.label ?? String(one)}
              onRemove={
                inert ? undefined : () => changeAndFocus(() => toggle(one, false), control.id)
              }
            />
          ))}
        </div>
      </div>
    );
  }
  return (
    <fieldset id={control.id} tabIndex={-1} aria-label={label} className="grid gap-1">
      {[
        ...options,
        ...strangers.map((one) => ({ value: one, label: `${String(one)} (not offered)` })),
      ].map((option) => (
        <Checkbox
          key={String(JSON.stringify(option.value))}
          label={option.label}
          disabled={inert}
          checked={chosen.some((one) => enumOptionsIsSelected(option.value, one))}
          onCheckedChange={(on) => toggle(option.value, on)}
        />
      ))}
    </fieldset>
  );
}

export function Chip({
  text,
  title,
  onRemove,
}: {
  text: string;
  title?: string | undefined;
  onRemove: (() => void) | undefined;
}) {
  return (
    <span
      title={title}
      className="inline-flex max-w-full items-center gap-1 rounded-md bg-secondary py-0.5 pr-1 pl-2 text-xs"
    >
      <span className="truncate">{text}</span>
      {onRemove ? (
        <button
          type="button"
          aria-label={`Remove ${text}`}
          onClick={onRemove}
          className="grid size-5 place-items-center rounded-sm hover:bg-accent"
        >
          <X aria-hidden className="size-3" />
        </button>
      ) : null}
    </span>
  );
}
