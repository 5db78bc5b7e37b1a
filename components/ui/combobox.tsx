"use client";

import { ChevronsUpDown, Lock, X } from "lucide-react";
import { Popover } from "radix-ui";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { ComboboxChoice } from "./combobox-choice";
import { ComboboxList } from "./combobox-list";
import type { ComboboxOption, ComboboxRow } from "./combobox-option";
import { inputClasses } from "./input";
import { popupClasses } from "./popover";
import { usePopupContainer } from "./popup-container";
import { Spinner } from "./spinner";
import { type ComboboxFilter, useComboboxChoice } from "./use-combobox-choice";

export type ComboboxProps = {
  options: readonly ComboboxOption[];
  value: string | undefined;
  onPick: (value: string | undefined) => void;
  /**
   * "local" narrows the options by what is typed, "labels" does so without a look at their values, "none" leaves that to
   * whoever listens to `onType`.
   */
  filter?: ComboboxFilter;
  onType?: (text: string) => void;
  onOpenChange?: (open: boolean) => void;
  onBlur?: () => void;
  pending?: boolean;
  emptyText?: ReactNode;
  footer?: ReactNode;
  clearable?: boolean;
  /** Before the text while closed; by default the icon of the chosen option. */
  icon?: ReactNode;
  placeholder?: string;
  disabled?: boolean;
  readOnly?: boolean;
  required?: boolean;
  id?: string;
  name?: string;
  className?: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
  "aria-required"?: boolean;
  "data-testid"?: string;
};

// Radix would call the popup a dialog; the list box inside is the thing.
const noRole = { role: undefined };

/** An editable combobox by the APG: one list box for every choice in the product, long or short. */
export function Combobox({
  options,
  value,
  onPick,
  filter = "local",
  onType,
  onOpenChange,
  onBlur,
  pending = false,
  emptyText = "Nothing found",
  footer,
  clearable = false,
  icon,
  disabled = false,
  readOnly = false,
  required,
  id,
  className,
  ...inputProps
}: ComboboxProps) {
  const ownId = useId();
  const box = useComboboxChoice({
    id: id ?? ownId,
    options,
    value,
    onPick,
    onType,
    onOpenChange,
    filter,
  });
  const container = usePopupContainer();
  const name = inputProps["aria-label"];
  const inert = disabled || readOnly;
  const tile = box.typed === undefined ? (icon ?? box.chosen?.icon) : icon;
  const clear = clearable && value !== undefined && value !== "" && !inert;
  const menu = box.getMenuProps(
    { "aria-label": "Choices", ref: box.list, hidden: box.items.length === 0 },
    { suppressRefError: true },
  );

  const renderRow = (row: ComboboxRow) =>
    row.kind === "heading" ? (
      <div className="px-2 pt-2 pb-1 font-medium text-muted-foreground text-xs">{row.label}</div>
    ) : (
      <ComboboxChoice
        {...box.getItemProps({ item: row.option, index: row.at })}
        option={row.option}
        highlighted={row.at === box.highlightedIndex}
        chosen={row.option.value === value}
        typed={box.typed ?? ""}
        aria-posinset={row.at + 1}
        aria-setsize={box.items.length}
      />
    );

  return (
    <Popover.Root open={box.isOpen && !inert}>
      <Popover.Anchor asChild>
        <div className={cn("relative w-full min-w-0", className)}>
          {tile ? (
            <span className="pointer-events-none absolute inset-y-0 left-2 flex items-center">
              {tile}
            </span>
          ) : null}
          <input
            {...box.getInputProps({
              ...inputProps,
              "aria-labelledby": inputProps["aria-labelledby"],
              "aria-required": inputProps["aria-required"] ?? required,
              "aria-busy": pending || undefined,
              "aria-activedescendant": box.activeId,
              ref: box.input,
              disabled,
              readOnly,
              spellCheck: false,
              onChange: (event) => box.type(event.currentTarget.value),
              onBlur: () => onBlur?.(),
            })}
            className={cn(
              inputClasses,
              "truncate pr-8",
              Boolean(tile) && "pl-9",
              clear && "pr-14",
              !readOnly && "read-only:bg-card",
            )}
          />
          <span className="absolute inset-y-0 right-2 flex items-center gap-0.5 text-muted-foreground">
            {clear ? (
              <button
                type="button"
                aria-label={name ? `Clear ${name}` : "Clear"}
                onClick={() => {
                  onPick(undefined);
                  box.closeMenu();
                  box.input.current?.focus();
                }}
                className="grid size-6 place-items-center rounded-sm hover:bg-accent hover:text-foreground"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            ) : null}
            <span className="pointer-events-none grid size-4 place-items-center">
              {pending ? (
                <Spinner />
              ) : readOnly ? (
                <Lock aria-hidden className="size-3.5" />
              ) : (
                <ChevronsUpDown aria-hidden className="size-3.5" />
              )}
            </span>
          </span>
        </div>
      </Popover.Anchor>
      <Popover.Portal container={container}>
        <Popover.Content
          // downshift takes a press inside its elements for its own; the whole popup is to count.
          ref={box.getToggleButtonProps().ref}
          {...noRole}
          sideOffset={4}
          align="start"
          collisionPadding={8}
          className={cn(
            popupClasses,
            "w-(--radix-popover-trigger-width) min-w-60 max-w-[calc(100vw-1rem)] overflow-hidden",
          )}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          // When it closes is downshift's business alone.
          onEscapeKeyDown={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
        >
          <ComboboxList
            menu={menu}
            scroller={box.list}
            rows={box.rows}
            highlighted={box.highlightedIndex}
            renderRow={renderRow}
          />
          <div aria-live="polite" className={box.items.length === 0 ? "p-3" : "sr-only"}>
            {box.items.length === 0 ? (
              <span className="text-muted-foreground">{pending ? "Loading…" : emptyText}</span>
            ) : (
              `${box.items.length} ${box.items.length === 1 ? "choice" : "choices"}`
            )}
          </div>
          {footer ? <div className="border-t px-2 py-1.5 text-xs">{footer}</div> : null}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
