"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { buttonVariants } from "./button-variants";
import { cn } from "./cn";
import { InDialogContext } from "./popup-container";
import { useReturnFocus } from "./return-focus";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;

export const overlayClasses = "fixed inset-0 z-50 bg-overlay data-[state=open]:animate-fade-in";

export const panelClasses = cn(
  "fixed top-1/2 left-1/2 z-50 grid max-h-[min(90dvh,52rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2",
  "gap-4 overflow-y-auto rounded-xl border bg-popover p-5 text-popover-foreground shadow-pop outline-none",
  "data-[state=open]:animate-pop-in",
);

type DialogContentProps = ComponentProps<typeof Primitive.Content> & { hideClose?: boolean };

export function DialogContent({
  className,
  children,
  hideClose,
  onCloseAutoFocus,
  ...props
}: DialogContentProps) {
  const { remember, ...returning } = useReturnFocus(onCloseAutoFocus);
  return (
    <Primitive.Portal>
      <InDialogContext.Provider value={true}>
        <Primitive.Overlay className={overlayClasses} />
        <Primitive.Content
          className={cn(panelClasses, "max-w-lg", className)}
          {...props}
          {...returning}
        >
          {remember}
          {children}
          {hideClose ? null : (
            <Primitive.Close
              aria-label="Close"
              className={cn(
                buttonVariants({ variant: "ghost", size: "icon-sm" }),
                "absolute top-3.5 right-3.5 text-muted-foreground",
              )}
            >
              <X aria-hidden />
            </Primitive.Close>
          )}
        </Primitive.Content>
      </InDialogContext.Provider>
    </Primitive.Portal>
  );
}

export function DialogHeader({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("grid gap-1 pr-8", className)} {...props} />;
}

export function DialogTitle({ className, ...props }: ComponentProps<typeof Primitive.Title>) {
  return <Primitive.Title className={cn("font-semibold text-lg", className)} {...props} />;
}

export function DialogDescription({
  className,
  ...props
}: ComponentProps<typeof Primitive.Description>) {
  return (
    <Primitive.Description className={cn("text-muted-foreground text-sm", className)} {...props} />
  );
}

export function DialogFooter({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      className={cn("flex flex-col-reverse gap-2 sm:flex-row sm:justify-end", className)}
      {...props}
    />
  );
}
