"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { Tooltip } from "./tooltip";

type CopyButtonProps = Omit<ButtonProps, "onClick" | "asChild" | "onCopy"> & {
  /** The text, or a way to make it when pressed. */
  text: string | (() => string);
  onCopied?: () => void;
  /** The visible words; without them the button is an icon named by `aria-label`. */
  children?: string;
};

type Outcome = "idle" | "copied" | "refused";

const news: Record<Outcome, string> = {
  idle: "",
  copied: "Copied",
  refused: "The browser did not allow copying",
};

export function CopyButton({
  text,
  onCopied,
  children,
  variant = "ghost",
  size,
  ...props
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>("idle");
  useEffect(() => {
    if (outcome === "idle") return;
    const timer = setTimeout(() => setOutcome("idle"), 1800);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === "function" ? text() : text);
      setOutcome("copied");
      onCopied?.();
    } catch {
      setOutcome("refused");
    }
  };
  const Icon = outcome === "copied" ? Check : Copy;
  const button = (
    <Button
      variant={variant}
      size={size ?? (children ? "default" : "icon-sm")}
      aria-label={children ? undefined : "Copy"}
      {...props}
      onClick={copy}
    >
      <Icon aria-hidden className={outcome === "copied" ? "size-4 text-success" : "size-4"} />
      {children}
    </Button>
  );
  return (
    <>
      {children ? button : <Tooltip content={props["aria-label"] ?? "Copy"}>{button}</Tooltip>}
      <span aria-live="polite" className="sr-only">
        {news[outcome]}
      </span>
    </>
  );
}
