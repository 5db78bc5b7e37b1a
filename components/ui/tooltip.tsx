"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { usePopupContainer } from "./popup-container";

export const TooltipProvider = Primitive.Provider;

type TooltipProps = {
  content: ReactNode;
  children: ReactNode;
  side?: ComponentProps<typeof Primitive.Content>["side"];
  className?: string;
};

/** A hint, never the only place of a name: give icon buttons an `aria-label` as well. */
export function Tooltip({ content, children, side = "top", className }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal container={usePopupContainer()}>
        <Primitive.Content
          side={side}
          sideOffset={5}
          collisionPadding={8}
          className={cn(
            "z-50 max-w-72 rounded-md bg-foreground px-2 py-1 text-background text-xs shadow-pop data-[state=delayed-open]:animate-fade-in",
            className,
          )}
        >
          {content}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
