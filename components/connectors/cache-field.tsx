"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Input } from "@/components/ui/input";
import {
  type DurationUnit,
  durationText,
  durationUnits,
  joinDuration,
  splitDuration,
} from "@/lib/connectors/duration";
import { ToggleField } from "./toggle-field";

type CacheFieldProps = { value: number | null; onChange: (value: number | null) => void };

const units = durationUnits.map((unit) => ({ value: unit, label: `${unit}s` }));
const dayMs = 86_400_000;

/** How long Cargo answers a repeated action from memory, in units that people use. */
export function CacheField({ value, onChange }: CacheFieldProps) {
  const split = splitDuration(value ?? dayMs);
  const [unit, setUnit] = useState<DurationUnit>(split.unit);
  const count = value === null ? 1 : value / joinDuration(1, unit);
  return (
    <fieldset className="grid gap-3">
      <ToggleField
        title="Cache results"
        description={`The same action with the same input is answered from memory${
          value === null || Number.isNaN(value) ? "." : ` for ${durationText(value)}.`
        }`}
        checked={value !== null}
        onChange={(on) => {
          setUnit("day");
          onChange(on ? dayMs : null);
        }}
      />
      {value === null ? null : (
        <div className="grid max-w-xs grid-cols-2 gap-3">
          <Input
            type="number"
            aria-label="Cache time"
            min={0}
            step="any"
            required
            value={Number.isNaN(count) ? "" : Number(count.toFixed(4))}
            onChange={(event) => onChange(joinDuration(event.currentTarget.valueAsNumber, unit))}
          />
          <Combobox
            aria-label="Unit of the cache time"
            options={units}
            value={unit}
            onPick={(picked) => {
              const next = durationUnits.find((one) => one === picked) ?? unit;
              setUnit(next);
              onChange(joinDuration(count, next));
            }}
          />
        </div>
      )}
    </fieldset>
  );
}
