"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";

type ChoiceFilterProps<Value extends string> = {
  title: string;
  value: Value | null;
  choices: Readonly<Record<Value, string>>;
  onChange: (value: Value | null) => void;
};

/** A filter of which one value can be chosen; its button says which. */
export function ChoiceFilter<Value extends string>(props: ChoiceFilterProps<Value>) {
  const { title, value, choices, onChange } = props;
  const values = Object.keys(choices) as Value[];
  const text = value === null ? title : `${title}: ${choices[value]}`;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="outline"
          // The column of the same name has a button too.
          aria-label={`${text} filter`}
          data-chosen={value !== null || undefined}
          className={chosenClasses}
        >
          {text}
          <ChevronDown aria-hidden className="size-3.5 text-muted-foreground" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuRadioGroup
          value={value ?? ""}
          onValueChange={(next) => onChange(values.find((one) => one === next) ?? null)}
        >
          <DropdownMenuRadioItem value="">Any</DropdownMenuRadioItem>
          {values.map((one) => (
            <DropdownMenuRadioItem key={one} value={one}>
              {choices[one]}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

/** A filter that is set stands out from those that aren't. */
export const chosenClasses = "data-chosen:border-primary/40 data-chosen:bg-primary/8";
