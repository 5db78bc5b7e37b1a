import { Check } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import type { ComboboxOption } from "./combobox-option";

type ComboboxRowProps = ComponentProps<"div"> & {
  option: ComboboxOption;
  highlighted: boolean;
  chosen: boolean;
  typed: string;
};

/** One choice; `aria-selected` marks the chosen one, the highlight is the input's active descendant. */
export function ComboboxChoice({ option, highlighted, chosen, typed, ...props }: ComboboxRowProps) {
  return (
    <div
      {...props}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-label={option.label}
      aria-disabled={option.disabled || undefined}
      className={cn(
        "flex min-h-8 select-none items-center gap-2 rounded-sm px-2 py-1 pointer-coarse:min-h-10",
        highlighted && "bg-accent text-accent-foreground",
        option.disabled && "opacity-55",
      )}
    >
      {option.icon}
      <span className="min-w-0 flex-1">
        <span className="block break-words">
          <Highlighted text={option.label} typed={typed} />
        </span>
        {option.description ? (
          <span className="block truncate text-muted-foreground text-xs">{option.description}</span>
        ) : null}
      </span>
      <Check aria-hidden className={cn("size-4 shrink-0 text-link", !chosen && "invisible")} />
    </div>
  );
}

function Highlighted({ text, typed }: { text: string; typed: string }) {
  const wanted = typed.trim().toLowerCase();
  const at = wanted ? text.toLowerCase().indexOf(wanted) : -1;
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark className="rounded-[2px] bg-primary/15 text-inherit dark:bg-primary/40">
        {text.slice(at, at + wanted.length)}
      </mark>
      {text.slice(at + wanted.length)}
    </>
  );
}
