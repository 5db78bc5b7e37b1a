import type { FieldProps } from "@rjsf/utils";
import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DataPath } from "@/lib/config-form/data-path";
import { humaniseKey } from "@/lib/config-form/humanise-key";
import { changeAndFocus } from "../change-and-focus";
import { useFieldPlace } from "../form-context";

type DeferredFieldProps = Pick<FieldProps, "disabled"> & {
  label: string;
  children: () => ReactNode;
};

/** A group far from any data, drawn on request: a schema that contains itself would otherwise be drawn for ever. */
export function DeferredField({ label, disabled, children }: DeferredFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { id } = useFieldPlace();
  if (isOpen) return children();
  return (
    <div>
      <Button
        variant="outline"
        size="sm"
        disabled={disabled}
        onClick={() => changeAndFocus(() => setIsOpen(true), id)}
      >
        <Plus aria-hidden />
        Add {humaniseKey(label)}
      </Button>
    </div>
  );
}

/** Whether neither a value nor the two levels around it have any data. */
export function isFarFromData(path: DataPath, read: (path: DataPath) => unknown): boolean {
  return (
    path.length > 2 &&
    [0, -1, -2].every((end) => read(end === 0 ? path : path.slice(0, end)) === undefined)
  );
}
