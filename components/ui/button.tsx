"use client";

import type { VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps, MouseEvent } from "react";
import { buttonVariants } from "./button-variants";
import { cn } from "./cn";
import { Spinner } from "./spinner";

export type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonVariants> & {
    /** Draws the one child (a link, say) as a button. */
    asChild?: boolean;
    /** Under way: keeps its focus and its name, does nothing when pressed. */
    pending?: boolean;
  };

export function Button({
  asChild,
  pending,
  variant,
  size,
  className,
  children,
  type = "button",
  onClick,
  ...props
}: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={classes} onClick={onClick} {...props}>
        {children}
      </Slot.Root>
    );
  }
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending || props["aria-disabled"] === true) event.preventDefault();
    else onClick?.(event);
  };
  const iconOnly = size === "icon" || size === "icon-sm";
  return (
    <button
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      {...props}
      type={type}
      className={classes}
      onClick={press}
    >
      {pending ? <Spinner /> : null}
      {pending && iconOnly ? null : children}
    </button>
  );
}
