import { getInputProps, type RJSFSchema, type WidgetProps } from "@rjsf/utils";
import { useState } from "react";
import { Input, inputClasses } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { isExpression, isKeptSecret, templateExpression } from "@/lib/config-form/expression";
import { inexactNumber } from "@/lib/json/inexact-number";
import { changeAndFocus } from "../change-and-focus";
import { useFieldPlace, useFormSurroundings } from "../form-context";
import { useControl } from "../use-control";
import { useTypedText } from "./use-typed-text";

/** One line of text, or of digits. */
export function TextWidget(props: WidgetProps) {
  const { schema, options, type, readonly } = props;
  const control = useControl(props);
  const field = useTextField(props);
  const input = getInputProps(schema, type, options, false);
  return (
    <>
      {/* Not our `Input`, which minds what is typed before the page's script is there: forms are drawn by that script. */}
      <input
        {...control}
        className={inputClasses}
        type={isNumber(schema) ? "text" : input.type}
        inputMode={
          isNumber(schema) ? (schema.type === "integer" ? "numeric" : "decimal") : undefined
        }
        autoComplete={options.autocomplete ? String(options.autocomplete) : "off"}
        value={field.text}
        readOnly={readonly}
        placeholder={field.placeholder}
        onChange={(event) => field.onText(event.currentTarget.value)}
        onBlur={field.onLeave}
      />
      <SwitchOffer label={props.label} text={field.text} />
    </>
  );
}

export function TextareaWidget(props: WidgetProps) {
  const { options, readonly } = props;
  const control = useControl(props);
  const field = useTextField(props);
  const rows = typeof options.rows === "number" ? Math.min(options.rows, 20) : 4;
  return (
    <>
      <Textarea
        {...control}
        rows={rows}
        value={field.text}
        readOnly={readonly}
        placeholder={field.placeholder}
        onChange={(event) => field.onText(event.currentTarget.value)}
        onBlur={field.onLeave}
      />
      <SwitchOffer label={props.label} text={field.text} />
    </>
  );
}

/** A credential: typed hidden, and when the server keeps one already, replaced rather than edited. */
export function PasswordWidget(props: WidgetProps) {
  const control = useControl(props);
  const field = useTextField(props);
  return (
    <Input
      {...control}
      type="password"
      autoComplete="off"
      value={field.text}
      readOnly={props.readonly}
      placeholder={field.placeholder}
      onChange={(event) => field.onText(event.currentTarget.value)}
      onBlur={field.onLeave}
    />
  );
}

function useTextField({ schema, value, onChange, options, placeholder }: WidgetProps) {
  const { path } = useFieldPlace();
  const { store } = useFormSurroundings();
  const [kept] = useState(() => (isKeptSecret(value) ? value : undefined));
  const isItem = typeof path.at(-1) === "number";
  const stored = value === undefined || value === null || isKeptSecret(value) ? "" : String(value);
  const empty = kept ?? options.emptyValue ?? (isItem ? "" : undefined);
  const field = useTypedText(stored, (text) => {
    // As text it is refused by name; the form's library would make another number of it.
    if (isNumber(schema) && inexactNumber(text) !== undefined) store.write(path, text);
    else onChange(text === "" ? empty : text);
  });
  return {
    ...field,
    placeholder: isKeptSecret(value) ? "Saved. Type to replace it." : placeholder || undefined,
  };
}

function isNumber({ type }: RJSFSchema): boolean {
  const types = [type].flat();
  return types.includes("number") || types.includes("integer");
}

/** `{{` in a plain field is nearly always meant as an expression, and would be sent as those very braces. */
function SwitchOffer({ label, text }: { label: string; text: string }) {
  const { store, expressions } = useFormSurroundings();
  const { path, id } = useFieldPlace();
  if (!expressions || !text.includes("{{") || isExpression(store.read(path))) return null;
  return (
    <p className="text-muted-foreground text-xs">
      Looks like an expression.{" "}
      <button
        type="button"
        className="text-link underline-offset-2 hover:underline"
        aria-label={`Make ${label} an expression`}
        onClick={() => {
          store.flush(path);
          changeAndFocus(() => {
            store.switchMode(path, "expression");
            store.write(path, templateExpression(text));
          }, id);
        }}
      >
        Make it one
      </button>
    </p>
  );
}
