"use client";

import { type FormEvent, useState } from "react";
import { refusalText } from "@/components/connectors/refusal-text";
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
import { RadioGroup } from "@/components/ui/radio-group";
import { toast } from "@/components/ui/toast";
import { customIntegrationDraftSchema } from "@/lib/cargo/operations/custom-integrations";
import {
  type CustomIntegrationRow,
  toCustomIntegrationRow,
} from "@/lib/connectors/custom-integration-row";
import { useSaveCustomIntegration } from "./queries";

type RegisterDialogProps = { existing: CustomIntegrationRow | undefined; onClose: () => void };

const kinds = [
  {
    value: "external",
    label: "External server",
    description: "An HTTP server of yours that Cargo calls. It answers GET /manifest.",
  },
  { value: "worker", label: "Worker", description: "Code that Cargo runs, named by its UUID." },
];

/** Registers a custom integration, or says where one that exists is to be found now. */
export function RegisterDialog({ existing, onClose }: RegisterDialogProps) {
  const { uuid } = useWorkspace();
  const [kind, setKind] = useState(existing?.kind === "worker" ? "worker" : "external");
  const [place, setPlace] = useState(existing?.place ?? "");
  const [complaint, setComplaint] = useState<string>();
  const save = useSaveCustomIntegration(uuid, existing?.uuid);
  const isWorker = kind === "worker";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = place.trim();
    const draft = customIntegrationDraftSchema.safeParse(
      isWorker ? { kind: "worker", workerUuid: text } : { kind: "external", baseUrl: text },
    );
    const needed = isWorker
      ? "This is not a UUID."
      : "An address beginning with https:// is needed.";
    setComplaint(draft.success ? undefined : needed);
    if (!draft.success || save.isPending) return;
    save.mutate(draft.data, {
      onSuccess: (custom) => {
        const { name } = toCustomIntegrationRow(custom);
        toast.success(existing ? `${name} was changed` : `${name} was registered`);
        onClose();
      },
    });
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <form noValidate onSubmit={submit} className="grid gap-4">
          <DialogHeader>
            <DialogTitle>
              {existing ? `Edit ${existing.name}` : "Register an integration"}
            </DialogTitle>
            <DialogDescription>
              Cargo reads its manifest at once; what it describes then shows up among the
              integrations.
            </DialogDescription>
          </DialogHeader>
          {existing ? null : (
            <RadioGroup aria-label="Kind" options={kinds} value={kind} onValueChange={setKind} />
          )}
          <Field label={isWorker ? "Worker UUID" : "Base URL"} required error={complaint}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                spellCheck={false}
                placeholder={
                  isWorker
                    ? "00000000-0000-4000-8000-000000000000"
                    : "https://integration.example.com"
                }
                value={place}
                onChange={(event) => setPlace(event.currentTarget.value)}
                className="font-mono"
              />
            )}
          </Field>
          {save.error ? (
            <Alert variant="destructive" title={existing ? "Not changed" : "Not registered"}>
              {refusalText(save.error)}
            </Alert>
          ) : null}
          <DialogFooter>
            <Button variant="outline" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" pending={save.isPending}>
              {existing ? "Save changes" : "Register"}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
