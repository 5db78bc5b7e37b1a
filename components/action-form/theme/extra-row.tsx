import type { FieldProps } from "@rjsf/utils";
import { Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { changeAndFocus } from "../change-and-focus";
import { fieldId } from "../field-id";
import { useFieldPlace, useFormSurroundings } from "../form-context";

type ExtraRowProps = Pick<
  FieldProps,
  "onKeyRenameBlur" | "onRemoveProperty" | "disabled" | "readonly"
> & {
  /** The value/expression switch, where the value has no place for one. */
  aside: ReactNode;
  children: ReactNode;
};

/** A property that the schema allows but does not name: its key is part of what is edited. */
export function ExtraRow({
  onKeyRenameBlur,
  onRemoveProperty,
  disabled,
  readonly,
  aside,
  children,
}: ExtraRowProps) {
  const { id, path } = useFieldPlace();
  const { idPrefix } = useFormSurroundings();
  const [refusal, setRefusal] = useState<string>();
  const key = String(path.at(-1) ?? "");
  const name = key === "" ? "(no key)" : key;
  const around = path.slice(0, -1);
  const idOf = (one: string) => fieldId(idPrefix, [...around, one]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto] items-start gap-2">
      <div className="grid gap-1">
        <Input
          key={key}
          id={`${id}-key`}
          aria-label={`${name} key`}
          aria-invalid={refusal !== undefined || undefined}
          defaultValue={key}
          disabled={disabled || readonly}
          onBlur={(event) => {
            const { currentTarget: box, relatedTarget: next } = event;
            if (!canBeKey(box.value)) {
              setRefusal(box.value.trim() === "" ? undefined : `“${box.value}” can’t be a key.`);
              box.value = key;
              return;
            }
            setRefusal(undefined);
            const isRowNext = next !== null && Boolean(rowOf(box)?.contains(next));
            // Under its new key the row is a new one: who was on the way to its value arrives there.
            changeAndFocus(
              () => onKeyRenameBlur?.(event),
              () =>
                isRowNext && !next.isConnected ? document.getElementById(idOf(box.value)) : null,
            );
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            const box = event.currentTarget;
            changeAndFocus(() => box.blur(), idOf(box.value));
          }}
          className="font-mono text-xs"
        />
        {refusal ? (
          <p role="alert" className="text-destructive text-xs">
            {refusal}
          </p>
        ) : null}
      </div>
      {children}
      <div className="flex items-center gap-1">
        {aside}
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Remove ${name}`}
          disabled={disabled || readonly}
          onClick={() =>
            changeAndFocus(() => onRemoveProperty?.(), `${fieldId(idPrefix, around)}-add`)
          }
        >
          <Trash2 aria-hidden />
        </Button>
      </div>
    </div>
  );
}

const rowOf = (box: Element) => box.parentElement?.parentElement;

/** A row without a key, or with one that every object seems to have, would be lost to sight with all that it holds. */
const canBeKey = (text: string) => text.trim() !== "" && !(text in {});
