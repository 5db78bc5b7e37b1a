"use client";

import { type ReactNode, useState } from "react";
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
} from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { useLeaveAttempts } from "./use-leave-attempts";

type LeaveGuardProps = {
  /** Whether anything would be missed. */
  when: boolean;
  title: string;
  /** What becomes of it. */
  children: ReactNode;
  onAsk?: () => void;
  discard?: { label: string; run: () => Promise<void> };
};

/** Asks before another page takes the place of one with unfinished work. */
export function LeaveGuard({ when, title, children, onAsk, discard }: LeaveGuardProps) {
  const [attempt, setAttempt] = useState<{ go: () => void }>();
  const [isDiscarding, setIsDiscarding] = useState(false);
  const [failure, setFailure] = useState<string>();
  useLeaveAttempts(when, (go) => {
    onAsk?.();
    setFailure(undefined);
    setAttempt({ go });
  });
  const stay = () => setAttempt(undefined);
  const leave = () => {
    setAttempt(undefined);
    attempt?.go();
  };
  const discardAndLeave = async () => {
    setIsDiscarding(true);
    setFailure(undefined);
    try {
      await discard?.run();
      leave();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "It could not be discarded.");
    }
    setIsDiscarding(false);
  };
  return (
    <AlertDialog open={attempt !== undefined} onOpenChange={(open) => !open && stay()}>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle>{title}</AlertDialogTitle>
          <AlertDialogDescription>{children}</AlertDialogDescription>
        </AlertDialogHeader>
        <p role="alert" className="text-destructive text-sm empty:hidden">
          {failure}
        </p>
        <AlertDialogFooter>
          {discard ? (
            <Button
              variant="ghost"
              className="text-destructive sm:mr-auto"
              pending={isDiscarding}
              onClick={() => void discardAndLeave()}
            >
              {discard.label}
            </Button>
          ) : null}
          <AlertDialogCancel>Stay</AlertDialogCancel>
          <Button onClick={leave}>Leave</Button>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
