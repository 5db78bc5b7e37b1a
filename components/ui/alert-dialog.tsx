"use client";

import { AlertDialog as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { buttonVariants } from "./button-variants";
import { cn } from "./cn";
import { DialogFooter, overlayClasses, panelClasses } from "./dialog";
import { InDialogContext } from "./popup-container";
import { useReturnFocus } from "./return-focus";

export const AlertDialog = Primitive.Root;

export const AlertDialogFooter = DialogFooter;

export function AlertDialogHeader({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("grid gap-1.5", className)} {...props} />;
}

export function AlertDialogContent({
  className,
  children,
  onCloseAutoFocus,
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  const { remember, ...returning } = useReturnFocus(onCloseAutoFocus);
  return (
    <Primitive.Portal>
      <InDialogContext.Provider value={true}>
        <Primitive.Overlay className={overlayClasses} />
        <Primitive.Content
          className={cn(panelClasses, "max-w-md", className)}
          {...props}
          {...returning}
        >
          {remember}
          {children}
        </Primitive.Content>
      </InDialogContext.Provider>
    </Primitive.Portal>
  );
}

export function AlertDialogTitle({ className, ...props }: ComponentProps<typeof Primitive.Title>) {
  return <Primitive.Title className={cn("font-semibold text-lg", className)} {...props} />;
}

export function AlertDialogDescription({
  className,
  ...props
}: ComponentProps<typeof Primitive.Description>) {
  return (
    <Primitive.Description className={cn("text-muted-foreground text-sm", className)} {...props} />
  );
}

export function AlertDialogCancel({
  className,
  ...props
}: ComponentProps<typeof Primitive.Cancel>) {
  return (
    <Primitive.Cancel
      className={cn(buttonVariants({ variant: "outline" }), className)}
      {...props}
    />
  );
}

/** Closes the dialog. To keep it open while the deed is under way, use `Button` instead. */
export function AlertDialogAction({
  className,
  ...props
}: ComponentProps<typeof Primitive.Action>) {
  return (
    <Primitive.Action
      className={cn(buttonVariants({ variant: "destructive" }), className)}
      {...props}
    />
  );
}
