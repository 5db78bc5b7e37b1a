"use client";

import { Popover as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { usePopupContainer } from "./popup-container";

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;

export const popupClasses =
  "z-50 rounded-lg border bg-popover text-popover-foreground shadow-pop outline-none data-[state=open]:animate-pop-in";

export function PopoverContent({
  className,
  sideOffset = 4,
  align = "start",
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal container={usePopupContainer()}>
      <Primitive.Content
        sideOffset={sideOffset}
        align={align}
        collisionPadding={8}
        className={cn(popupClasses, "w-72 max-w-[calc(100vw-1rem)] p-3", className)}
        {...props}
      />
    </Primitive.Portal>
  );
}
