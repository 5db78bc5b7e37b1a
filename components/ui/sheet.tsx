"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { buttonVariants } from "./button-variants";
import { cn } from "./cn";
import { overlayClasses } from "./dialog";
import { InDialogContext } from "./popup-container";
import { useReturnFocus } from "./return-focus";

export const Sheet = Primitive.Root;
export const SheetTrigger = Primitive.Trigger;

const sides = {
  left: "inset-y-0 left-0 w-72 border-r data-[state=open]:animate-slide-from-left",
  right: "inset-y-0 right-0 w-120 border-l data-[state=open]:animate-slide-from-right",
};

type SheetContentProps = ComponentProps<typeof Primitive.Content> & { side?: keyof typeof sides };

export function SheetContent({
  side = "right",
  className,
  children,
  onCloseAutoFocus,
  ...props
}: SheetContentProps) {
  const { remember, ...returning } = useReturnFocus(onCloseAutoFocus);
  return (
    <Primitive.Portal>
      <InDialogContext.Provider value={true}>
        <Primitive.Overlay className={overlayClasses} />
        <Primitive.Content
          className={cn(
            "fixed z-50 flex max-w-[calc(100vw-2.5rem)] flex-col bg-popover text-popover-foreground shadow-pop outline-none",
            sides[side],
            className,
          )}
          {...props}
          {...returning}
        >
          {remember}
          {children}
          <Primitive.Close
            aria-label="Close"
            className={cn(
              buttonVariants({ variant: "ghost", size: "icon-sm" }),
              "absolute top-3 right-3 text-muted-foreground",
            )}
          >
            <X aria-hidden />
          </Primitive.Close>
        </Primitive.Content>
      </InDialogContext.Provider>
    </Primitive.Portal>
  );
}

export function SheetHeader({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("grid gap-0.5 border-b py-3 pr-12 pl-4", className)} {...props} />;
}

export function SheetTitle({ className, ...props }: ComponentProps<typeof Primitive.Title>) {
  return <Primitive.Title className={cn("font-semibold text-base", className)} {...props} />;
}
