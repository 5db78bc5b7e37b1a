"use client";

import { ClipboardPaste } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";
import { type PastedConnector, parseCommand } from "@/lib/connectors/parse-command";

type PasteCommandDialogProps = {
  onPaste: (values: PastedConnector, placeholders: string[]) => void;
};

/** Fills the form from a command of the CLI, of cURL or from CDK code. */
export function PasteCommandDialog({ onPaste }: PasteCommandDialogProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog is drawn elsewhere, but for React it lies within the form that it fills.
    event.stopPropagation();
    const parsed = parseCommand(text);
    if (!parsed.ok) return setProblem(parsed.message);
    onPaste(parsed.values, parsed.placeholders);
    setProblem(undefined);
    setText("");
    setOpen(false);
  };

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">
          <ClipboardPaste aria-hidden />
          Paste command
        </Button>
      </DialogTrigger>
      <DialogContent>
        <form onSubmit={submit} className="grid gap-4">
          <DialogHeader>
            <DialogTitle>Fill the form from a command</DialogTitle>
            <DialogDescription>
              A connector create or update of cargo-ai, a curl call with a JSON body, or
              defineConnector of the CDK. Nothing is run.
            </DialogDescription>
          </DialogHeader>
          <Textarea
            aria-label="Command"
            rows={7}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            placeholder="cargo-ai connection connector create --integration-slug hubspot --slug crm --name CRM"
            className="font-mono text-xs"
            spellCheck={false}
          />
          {problem === undefined ? null : (
            <Alert variant="destructive" title="This command can't be read">
              {problem}
            </Alert>
          )}
          <DialogFooter>
            <Button variant="outline" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button type="submit">Fill the form</Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
