import { useState } from "react";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";
import type { ConfigPlace } from "@/lib/config-form/node/build-node";
import { type Pasted, readPasted } from "@/lib/config-form/node/read-pasted";

type PasteDialogProps = {
  place: ConfigPlace;
  /** The text to begin with: the node for editing, nothing for pasting. */
  initial: string;
  onClose: () => void;
  onTake: (pasted: Pasted & { ok: true }) => void;
};

/** The other way into a form: a node, a config or a command instead of its fields. */
export function PasteDialog({ place, initial, onClose, onTake }: PasteDialogProps) {
  const isExtractor = place.kind === "extractor";
  const [text, setText] = useState(initial);
  const [message, setMessage] = useState<string>();
  const take = () => {
    const pasted = readPasted(text, place);
    if (!pasted.ok) return setMessage(pasted.message);
    onTake(pasted);
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        className="max-w-2xl"
        // A press beside it would throw away what was typed.
        onInteractOutside={(event) => text !== initial && event.preventDefault()}
      >
        <DialogHeader>
          <DialogTitle>
            {initial !== "" ? "Edit as JSON" : isExtractor ? "Paste a config" : "Paste a node"}
          </DialogTitle>
          <DialogDescription>
            {isExtractor
              ? "The extractor’s config, as JSON or as a TypeScript object. "
              : "A node of this action or its config alone, as JSON or as a TypeScript object, or a cargo-ai command with either. "}
            Everything in it is kept, also what this form does not know.
          </DialogDescription>
        </DialogHeader>
        <Textarea
          aria-label={isExtractor ? "Config" : "Node, config or command"}
          aria-invalid={message !== undefined}
          aria-describedby="paste-message"
          rows={16}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setMessage(undefined);
          }}
          className="font-mono text-xs"
        />
        <p id="paste-message" role="alert" className="text-destructive text-sm empty:hidden">
          {message}
        </p>
        <DialogFooter>
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={take}>Use it</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
