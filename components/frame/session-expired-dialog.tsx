"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { isSignedIn } from "@/components/signin/auth-calls";
import {
  AlertDialog,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
} from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { sessionExpiry } from "./session-expiry";

/** Over the page when a call found the session to be over: the page, and what was typed in it, stays below. */
export function SessionExpiredDialog() {
  const expired = useSyncExternalStore(sessionExpiry.subscribe, sessionExpiry.read, () => false);
  const queryClient = useQueryClient();

  useEffect(() => {
    if (!expired) return;
    const goOnIfSignedIn = async () => {
      if (!(await isSignedIn())) return;
      sessionExpiry.forget();
      await queryClient.invalidateQueries();
    };
    // Coming back from the other tab.
    window.addEventListener("focus", goOnIfSignedIn);
    return () => window.removeEventListener("focus", goOnIfSignedIn);
  }, [expired, queryClient]);

  return (
    <AlertDialog open={expired}>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle>Your session has ended</AlertDialogTitle>
          <AlertDialogDescription>
            Sign in again in a new tab and come back: this page stays as it is. Nothing that you
            typed is lost.
          </AlertDialogDescription>
        </AlertDialogHeader>
        <AlertDialogFooter>
          <Button variant="outline" onClick={signInHere}>
            Sign in here
          </Button>
          <Button asChild>
            <a href="/signin?callbackUrl=/signed-in" target="_blank" rel="noopener">
              Sign in in a new tab
              <ExternalLink aria-hidden />
            </a>
          </Button>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}

function signInHere() {
  const { pathname, search } = window.location;
  window.location.assign(`/signin?callbackUrl=${encodeURIComponent(pathname + search)}`);
}
