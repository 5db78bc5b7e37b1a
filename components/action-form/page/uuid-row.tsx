import type { ReactNode } from "react";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import type { Remark } from "@/lib/config-form/node/setting-remarks";

type UuidRowProps = {
  id: string;
  label: string;
  /** The accessible name, where the label alone could be any field's. */
  name: string;
  value: unknown;
  remark: Remark | undefined;
  onChange: (uuid: string | null) => void;
  /** The buttons beside it. */
  children?: ReactNode;
};

/** One node that this one leads to, by its uuid. */
export function UuidRow({ id, label, name, value, remark, onChange, children }: UuidRowProps) {
  const remarkId = `${id}-remark`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-1.5 gap-y-1 sm:grid-cols-[6rem_minmax(0,1fr)_auto]">
      <Label
        htmlFor={id}
        title={label}
        className="block truncate font-normal text-muted-foreground text-xs max-sm:col-span-2"
      >
        {label}
      </Label>
      <Input
        id={id}
        aria-label={name}
        aria-invalid={remark && !remark.isWarning ? true : undefined}
        aria-describedby={remark ? remarkId : undefined}
        spellCheck={false}
        autoComplete="off"
        placeholder="Nowhere yet"
        // What is no text is shown as the JSON it is, and kept until something is typed in its place.
        value={typeof value === "string" ? value : value === null ? "" : JSON.stringify(value)}
        onChange={(event) => onChange(event.currentTarget.value.trim() || null)}
        className="font-mono text-xs"
      />
      <div className="flex shrink-0">{children}</div>
      <p
        id={remarkId}
        aria-live="polite"
        className={`col-span-full text-xs empty:hidden sm:col-start-2 ${remark?.isWarning ? "text-warning" : "text-destructive"}`}
      >
        {remark?.text}
      </p>
    </div>
  );
}
