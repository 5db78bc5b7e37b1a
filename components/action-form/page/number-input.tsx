import { type ComponentProps, useState } from "react";
import { Input } from "@/components/ui/input";
import { inexactNumber } from "@/lib/json/inexact-number";

/** Undefined where it is no number, or one with more digits than could be kept. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  const number = Number(plain);
  if (plain === "" || !Number.isFinite(number)) return undefined;
  return inexactNumber(plain) === undefined ? number : undefined;
}

type NumberInputProps = Omit<ComponentProps<typeof Input>, "value" | "onChange"> & {
  value: unknown;
  onText: (text: string) => void;
};

/** Shows what is typed, “1.” on the way to “1.5” too, and once it is left what was understood. */
export function NumberInput({ value, onText, ...control }: NumberInputProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      {...control}
      inputMode="decimal"
      value={typed ?? shown(value)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onText(event.currentTarget.value);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** A thing that is no number is shown as the JSON it is: it is still there. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
