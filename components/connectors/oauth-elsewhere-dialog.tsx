"use client";

import { ExternalLink } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Connected, finishOauth } from "./finish-oauth";
import { refusalText } from "./refusal-text";
import type { Elsewhere } from "./use-connect-oauth";

type OauthElsewhereDialogProps = {
  integrationName: string;
  elsewhere: Elsewhere;
  onConnected: (connected: Connected) => void;
  onClose: () => void;
};

/** The way back for providers that return to Cargo's own address: the address they land on is pasted here. */
export function OauthElsewhereDialog(props: OauthElsewhereDialogProps) {
  const { integrationName, elsewhere, onConnected, onClose } = props;
  const { uuid } = useWorkspace();
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState<string>();
  const [pending, setPending] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The dialog is drawn elsewhere, but for React it lies within the connector's form.
    event.stopPropagation();
    if (address.trim() === "") return setProblem("Paste the address first.");
    setPending(true);
    try {
      onConnected(await finishOauth(address.trim(), uuid));
    } catch (error) {
      setProblem(refusalText(error));
      setPending(false);
    }
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <form onSubmit={(event) => void submit(event)} className="grid gap-4">
          <DialogHeader>
            <DialogTitle>{integrationName} will not come back here</DialogTitle>
            <DialogDescription>
              {elsewhere.host} sends people back to {elsewhere.returnsTo}, which is Cargo's own
              address. You finish here with the address that you land on.
            </DialogDescription>
          </DialogHeader>
          <ol className="grid list-decimal gap-3 pl-5">
            <li>
              <a
                href={elsewhere.consentPath}
                target="_blank"
                rel="noopener"
                className="text-link underline underline-offset-2"
              >
                Open {elsewhere.host}
                <ExternalLink aria-label="(in a new tab)" className="ml-1 inline size-3.5" />
              </a>{" "}
              and allow access.
            </li>
            <li>Copy the whole address of the page that you land on, whatever it shows.</li>
            <li>Paste it below within ten minutes.</li>
          </ol>
          <Field label="Address you landed on">
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                spellCheck={false}
                placeholder={`https://${elsewhere.returnsTo}/…?code=…&state=…`}
                value={address}
                onChange={(event) => setAddress(event.currentTarget.value)}
                className="font-mono text-xs"
              />
            )}
          </Field>
          {problem === undefined ? null : (
            <Alert variant="destructive" title="Not connected">
              {problem}
            </Alert>
          )}
          <DialogFooter>
            <Button variant="outline" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" pending={pending}>
              Finish connecting
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
