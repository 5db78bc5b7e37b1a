import type { WidgetProps } from "@rjsf/utils";
import { useState } from "react";
import { z } from "zod";
import { Combobox } from "@/components/ui/combobox";
import { Input } from "@/components/ui/input";
import { changeAndFocus } from "../change-and-focus";
import { useFieldPlace, useFormSurroundings, useFormValue } from "../form-context";
import { isNullable } from "../nullable";
import { useControl } from "../use-control";
import { AutocompleteNotes } from "./autocomplete-notes";
import { Chip } from "./choice-widgets";
import { overwritten, type PickMade, pickChanges, standing, undoChanges } from "./pick-changes";
import { RefreshButton } from "./refresh-button";
import { useAutocompleteField } from "./use-autocomplete-field";
import { useTypedText } from "./use-typed-text";

const optionsSchema = z.object({
  slug: z.string().catch(""),
  params: z.record(z.string(), z.unknown()).catch({}),
  allowRefresh: z.boolean().catch(false),
});

/** A field whose options come from the connector's own account: its objects, its properties, its lists. */
export function IntegrationAutocompleteWidget(props: WidgetProps) {
  const { label, value, disabled, readonly, required, schema } = props;
  const { store } = useFormSurroundings();
  const { path } = useFieldPlace();
  const options = optionsSchema.parse(props.options);
  const control = useControl(props);
  const [lastPick, setLastPick] = useState<PickMade>();
  const [byHand, setByHand] = useState(false);
  const isMultiple = props.multiple === true || schema.type === "array";
  const isHalfTyped = byHand && !isMultiple;
  const field = useAutocompleteField({ label, value, isHalfTyped, ...options });
  const chosen: unknown[] = isMultiple && Array.isArray(value) ? value : [];
  const inert = disabled || readonly || false;

  const pick = (key: string | undefined) => {
    const result = field.resultFor(key);
    // Cargo says that values are text; a field for numbers stores what the provider sent.
    const nothing = required && isNullable(schema) ? null : undefined;
    const picked = key === undefined ? nothing : (result?.value ?? key);
    const next = isMultiple ? (key === undefined ? chosen : [...chosen, picked]) : picked;
    const changes = pickChanges(path, next, result?.configOverride);
    const before = overwritten(store.data(), changes);
    store.writeAll(changes);
    // What the change shows or hides may have put some of it aside.
    const after = standing(store.data(), changes);
    setLastPick(changes.length > 1 ? { path, before, after } : undefined);
  };
  const canUndo = useFormValue(
    (current) =>
      lastPick !== undefined && undoChanges(lastPick, current.data(), path) !== undefined,
  );
  const shown = isMultiple
    ? field.options.filter((option) => !chosen.some((one) => String(one) === option.value))
    : field.options;
  return (
    <div className="grid min-w-0 gap-1.5">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list is fetched on focus, to be there when it opens */}
      <div className="flex min-w-0 gap-1.5" onFocus={field.approach}>
        {byHand ? (
          <ByHand
            {...props}
            control={control}
            onDone={(text) => (isMultiple ? text && pick(text) : pick(text || undefined))}
          />
        ) : (
          <Combobox
            {...control}
            disabled={inert}
            readOnly={!inert && !field.ready}
            filter="none"
            options={shown}
            value={isMultiple || value === undefined || value === null ? undefined : String(value)}
            onPick={pick}
            onType={field.onType}
            pending={field.isFetching}
            clearable={!required || value !== undefined}
            placeholder={field.ready ? (isMultiple ? "Add…" : "Choose…") : ""}
            emptyText={field.emptyText}
            footer={field.footer}
          />
        )}
        {options.allowRefresh ? (
          <RefreshButton
            label={label}
            disabled={!field.ready}
            pending={field.isFetching}
            onRefresh={field.refresh}
          />
        ) : null}
      </div>
      {isMultiple && chosen.length > 0 ? (
        <div className="flex flex-wrap gap-1.5">
          {chosen.map((one) => (
            <Chip
              key={String(one)}
              text={field.labelFor(one)}
              title={String(one)}
              onRemove={
                inert
                  ? undefined
                  : () =>
                      changeAndFocus(() => {
                        const rest = chosen.filter((other) => other !== one);
                        store.write(path, rest);
                      }, control.id)
              }
            />
          ))}
        </div>
      ) : null}
      <AutocompleteNotes
        field={field}
        label={label}
        byHand={byHand}
        onByHand={inert ? undefined : () => setByHand(!byHand)}
        undo={
          canUndo && lastPick
            ? {
                keys: lastPick.after.slice(1).map(([place]) => String(place.at(-1))),
                run: () =>
                  changeAndFocus(() => {
                    store.writeAll(undoChanges(lastPick, store.data(), path) ?? []);
                    setLastPick(undefined);
                  }, control.id),
              }
            : undefined
        }
      />
    </div>
  );
}

/** A value that no list offers, typed on purpose. */
function ByHand({
  value,
  control,
  onDone,
  multiple,
}: WidgetProps & { control: ReturnType<typeof useControl>; onDone: (text: string) => void }) {
  const field = useTypedText(
    multiple || typeof value === "object" ? "" : String(value ?? ""),
    multiple ? () => {} : onDone,
  );
  return (
    <Input
      {...control}
      value={field.text}
      placeholder={multiple ? "Type a value and press Enter" : "Type the value itself"}
      onChange={(event) => field.onText(event.currentTarget.value)}
      onBlur={field.onLeave}
      onKeyDown={(event) => {
        if (!multiple || event.key !== "Enter") return;
        event.preventDefault();
        onDone(event.currentTarget.value.trim());
        field.onLeave();
      }}
    />
  );
}
