"use client";

import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type RateLimit, rateLimitSchema } from "@/lib/cargo/connector";
import { ToggleField } from "./toggle-field";

type RateLimitFieldsProps = {
  value: RateLimit | null;
  onChange: (value: RateLimit | null) => void;
};

const units = rateLimitSchema.shape.unit.options.map((unit) => ({ value: unit, label: unit }));
const strategies = [
  { value: "cargo", label: "Cargo's choice" },
  { value: "spread", label: "Spread evenly" },
  { value: "burst", label: "As fast as possible" },
];

/** How many calls Cargo makes through this connector at most. */
export function RateLimitFields({ value, onChange }: RateLimitFieldsProps) {
  return (
    <fieldset className="grid gap-3">
      <ToggleField
        title="Limit the rate"
        description="Without a limit of its own, the integration's applies."
        checked={value !== null}
        onChange={(on) => onChange(on ? { unit: "minute", max: 60 } : null)}
      />
      {value === null ? null : (
        <div className="grid gap-3 sm:grid-cols-3">
          <Field label="Calls at most">
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                step={1}
                required
                value={Number.isNaN(value.max) ? "" : value.max}
                onChange={(event) => onChange({ ...value, max: event.currentTarget.valueAsNumber })}
              />
            )}
          </Field>
          <Field label="In each">
            {(control) => (
              <Combobox
                {...control}
                options={units}
                value={value.unit}
                onPick={(unit) =>
                  onChange({
                    ...value,
                    unit: rateLimitSchema.shape.unit.catch("minute").parse(unit),
                  })
                }
              />
            )}
          </Field>
          <Field label="Strategy">
            {(control) => (
              <Combobox
                {...control}
                options={strategies}
                value={value.strategy ?? "cargo"}
                onPick={(strategy) => {
                  const { strategy: _, ...rest } = value;
                  const chosen = rateLimitSchema.shape.strategy.catch(undefined).parse(strategy);
                  onChange(chosen === undefined ? rest : { ...rest, strategy: chosen });
                }}
              />
            )}
          </Field>
        </div>
      )}
    </fieldset>
  );
}
