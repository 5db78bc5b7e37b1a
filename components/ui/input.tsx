"use client";

import { type ComponentProps, useImperativeHandle, useRef } from "react";
import { cn } from "./cn";
import { useEarlyTyping } from "./use-early-typing";

// 16 px where a finger types: below that, iOS zooms the page on focus.
export const inputClasses = cn(
  "flex h-8 w-full min-w-0 rounded-md border border-input bg-card px-2.5 py-1 text-sm shadow-xs",
  "transition-[border-color,box-shadow] duration-100",
  "pointer-coarse:h-10 pointer-coarse:text-[16px]",
  "hover:border-muted-foreground/60",
  "focus-visible:border-ring focus-visible:outline-2 focus-visible:outline-ring/35 focus-visible:outline-offset-0",
  "disabled:cursor-not-allowed disabled:bg-muted disabled:text-muted-foreground disabled:hover:border-input",
  "read-only:bg-muted/60",
  "aria-invalid:border-destructive aria-invalid:focus-visible:outline-destructive/30",
);

export function Input({ className, type = "text", ref, ...props }: ComponentProps<"input">) {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => input.current as HTMLInputElement);
  useEarlyTyping(input, props.value);
  return <input type={type} className={cn(inputClasses, className)} {...props} ref={input} />;
}
