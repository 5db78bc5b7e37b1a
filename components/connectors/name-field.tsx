"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type NameFieldProps = { value: string; onChange: (name: string) => void };

export function NameField({ value, onChange }: NameFieldProps) {
  return (
    <Field label="Name" required>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          maxLength={255}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
