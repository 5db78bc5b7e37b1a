"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import { CallError } from "@/lib/browser/call-error";
import { type Connected, connectedText, finishOauth } from "./finish-oauth";
import { refusalText } from "./refusal-text";
import { keptEditMark } from "./use-kept-edit";

type Progress =
  | { at: "checking" }
  | { at: "connected"; connected: Connected }
  | { at: "failed"; title: string; message: string; formPath: string; signedOut: boolean };

const titles: Record<string, string> = {
  denied: "Access was denied",
  expired: "This took too long",
  replayed: "This was already finished",
  otherSession: "Begun in another session",
  otherTab: "Another tab has begun since",
  otherWorkspace: "Begun in another workspace",
  otherAddress: "Not the expected address",
  unknownState: "Nobody here began this",
  sessionExpired: "You are signed out",
};

const lookMs = 1_500;

/** Where a provider's consent page sends the browser back to: hands over what it brought and says what came of it. */
export function OauthReturn() {
  const router = useRouter();
  const [progress, setProgress] = useState<Progress>({ at: "checking" });
  const begun = useRef(false);

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const address = window.location.href;
    // The code is good for nothing more once it is handed over, but it need not stay in the history either.
    window.history.replaceState(null, "", window.location.pathname);
    const formPath = sessionStorage.getItem("oauth form") ?? "/connectors";
    finishOauth(address).then(
      (connected) => {
        setProgress({ at: "connected", connected });
        const { workspaceUuid, connectorUuid, created } = connected;
        sessionStorage.removeItem(
          created ? `connector-draft ${workspaceUuid}` : keptEditMark(connectorUuid),
        );
        toast.success(created ? "Connector created" : "Connector reconnected", {
          description: connectedText(connected),
        });
        setTimeout(() => router.replace(`/w/${workspaceUuid}/connectors/${connectorUuid}`), lookMs);
      },
      (error: unknown) => {
        const reason = error instanceof CallError ? error.reason : undefined;
        const title = (reason && titles[reason]) || "Not connected";
        const signedOut = reason === "sessionExpired";
        setProgress({ at: "failed", title, message: refusalText(error), formPath, signedOut });
      },
    );
  }, [router]);

  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="grid w-full max-w-md justify-items-center gap-3 rounded-xl border bg-card p-8 text-center shadow-xs">
        <Outcome progress={progress} />
      </div>
    </main>
  );
}

function Outcome({ progress }: { progress: Progress }) {
  if (progress.at === "checking") {
    return (
      <div role="status" aria-busy="true" className="grid justify-items-center gap-3">
        <Spinner className="size-6" />
        <h1 className="font-semibold text-lg">Connecting…</h1>
        <p className="text-muted-foreground">Cargo is asked for the account's access.</p>
      </div>
    );
  }
  if (progress.at === "connected") {
    const { connected } = progress;
    const { workspaceUuid, connectorUuid } = connected;
    return (
      <div role="status" className="grid justify-items-center gap-3">
        <CircleCheck aria-hidden className="size-8 text-success" />
        <h1 className="font-semibold text-lg">Connected</h1>
        <p className="text-muted-foreground">{connectedText(connected)}</p>
        <Button asChild>
          <Link href={`/w/${workspaceUuid}/connectors/${connectorUuid}`}>Open the connector</Link>
        </Button>
      </div>
    );
  }
  return (
    <div role="alert" className="grid justify-items-center gap-3">
      <CircleAlert aria-hidden className="size-8 text-destructive" />
      <h1 className="font-semibold text-lg">{progress.title}</h1>
      <p className="text-muted-foreground">{progress.message}</p>
      <Button asChild>
        {progress.signedOut ? (
          <a href={`/signin?callbackUrl=${encodeURIComponent(progress.formPath)}`}>Sign in</a>
        ) : (
          <Link href={progress.formPath}>Back to the connector</Link>
        )}
      </Button>
    </div>
  );
}
