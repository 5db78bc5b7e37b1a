"use client";

import { CircleAlert, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { CopyButton } from "./copy-button";

type ErrorStateProps = {
  title: ReactNode;
  message?: ReactNode;
  requestId?: string;
  onRetry?: () => void;
  retrying?: boolean;
  actions?: ReactNode;
  className?: string;
};

export function ErrorState({
  title,
  message,
  requestId,
  onRetry,
  retrying,
  actions,
  className,
}: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={cn("flex flex-col items-center px-6 py-12 text-center", className)}
    >
      <span className="mb-3 grid size-10 place-items-center rounded-lg border border-destructive/25 bg-destructive/8 text-destructive">
        <CircleAlert aria-hidden className="size-5" />
      </span>
      <div className="font-semibold text-base">{title}</div>
      {message ? (
        <div className="mt-1 max-w-lg break-words text-muted-foreground">{message}</div>
      ) : null}
      {requestId ? (
        <p className="mt-2 flex max-w-full items-center gap-1 text-muted-foreground text-xs">
          <span className="min-w-0 break-all">
            Request <code className="font-mono">{requestId}</code>
          </span>
          <CopyButton text={requestId} aria-label="Copy request id" />
        </p>
      ) : null}
      {onRetry || actions ? (
        <div className="mt-4 flex flex-wrap justify-center gap-2">
          {onRetry ? (
            <Button variant="outline" pending={retrying} onClick={onRetry}>
              {retrying ? null : <RotateCw aria-hidden />}
              Try again
            </Button>
          ) : null}
          {actions}
        </div>
      ) : null}
    </div>
  );
}
