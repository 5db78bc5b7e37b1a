"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";

type LabelledCheckboxProps = {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

export function LabelledCheckbox({ label, checked, onChange }: LabelledCheckboxProps) {
  const id = useId();
  return (
    <label htmlFor={id} className="inline-flex min-h-8 items-center gap-2 text-sm">
      <Checkbox id={id} checked={checked} onCheckedChange={onChange} />
      {label}
    </label>
  );
}
