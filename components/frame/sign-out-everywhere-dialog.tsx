"use client";

import { useState } from "react";
import { signOutEverywhere } from "@/components/signin/auth-calls";
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

/** Asks before all of a person's sessions end. */
export function SignOutEverywhereDialog({ onClose }: { onClose: () => void }) {
  const [state, setState] = useState<"asking" | "pending" | "failed">("asking");
  const end = async () => {
    setState("pending");
    if (!(await signOutEverywhere())) setState("failed");
  };
  return (
    <AlertDialog open onOpenChange={(open) => !open && onClose()}>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle>End all your sessions?</AlertDialogTitle>
          <AlertDialogDescription>
            You are signed out here and in every other browser that is signed in as you. Drafts are
            kept.
          </AlertDialogDescription>
        </AlertDialogHeader>
        {state === "failed" ? (
          <p role="alert" className="text-destructive text-sm">
            The server could not end them. You are still signed in everywhere: try again.
          </p>
        ) : null}
        <AlertDialogFooter>
          <AlertDialogCancel>Cancel</AlertDialogCancel>
          <Button variant="destructive" disabled={state === "pending"} onClick={() => void end()}>
            End all sessions
          </Button>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
