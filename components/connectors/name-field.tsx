"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type NameFieldProps = {
  value: string;
  onChange: (name: string) => void;
  /** Shown while nothing is typed. What comes late is never written into the field: somebody may be typing there. */
  placeholder?: string;
};

export function NameField({ value, onChange, placeholder }: NameFieldProps) {
  return (
    <Field label="Name" required>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          maxLength={255}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
