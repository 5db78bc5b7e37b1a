"use client";

import { Search, X } from "lucide-react";
import { type ComponentProps, useRef } from "react";
import { cn } from "./cn";
import { Input } from "./input";
import { Kbd } from "./kbd";
import { useSlashFocus } from "./use-slash-focus";

type SearchInputProps = Omit<ComponentProps<"input">, "value" | "onChange" | "type"> & {
  value: string;
  onValueChange: (value: string) => void;
  "aria-label": string;
  /** `/` focuses it from anywhere on the page. */
  slash?: boolean;
};

export function SearchInput({
  value,
  onValueChange,
  slash = false,
  className,
  onKeyDown,
  ...props
}: SearchInputProps) {
  const box = useRef<HTMLInputElement>(null);
  useSlashFocus(box, slash);
  return (
    <div className={cn("relative", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted-foreground"
      />
      <Input
        autoComplete="off"
        spellCheck={false}
        {...props}
        ref={box}
        type="search"
        value={value}
        aria-keyshortcuts={slash ? "/" : undefined}
        className="pr-8 pl-8"
        onChange={(event) => onValueChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key === "Escape" && value && !event.defaultPrevented) {
            event.preventDefault();
            onValueChange("");
          }
        }}
      />
      {value ? (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => {
            onValueChange("");
            box.current?.focus();
          }}
          className="absolute top-1/2 right-1.5 grid size-6 -translate-y-1/2 place-items-center rounded-sm text-muted-foreground hover:bg-accent hover:text-foreground"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      ) : slash ? (
        <Kbd
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 pointer-coarse:hidden"
        >
          /
        </Kbd>
      ) : null}
    </div>
  );
}
