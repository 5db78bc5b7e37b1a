"use client";

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Alert } from "@/components/ui/alert";
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
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { CallError } from "@/lib/browser/call-error";
import { toConnectorRow } from "@/lib/connectors/connector-row";
import { usesText } from "@/lib/connectors/connector-texts";
import { connectorQuery, useDeleteConnector } from "./queries";
import { refusalText } from "./refusal-text";

type DeleteConnectorDialogProps = {
  workspaceUuid: string;
  connector: { uuid: string; name: string };
  onClose: () => void;
  onDeleted?: () => void;
};

/** Asks before a connector is deleted, having looked up what uses it now; a refusal is shown where it was asked. */
export function DeleteConnectorDialog(props: DeleteConnectorDialogProps) {
  return (
    <AlertDialog open onOpenChange={(open) => !open && props.onClose()}>
      <AlertDialogContent>
        <Question {...props} />
      </AlertDialogContent>
    </AlertDialog>
  );
}

function Question({ workspaceUuid, connector, onClose, onDeleted }: DeleteConnectorDialogProps) {
  const { uuid, name } = connector;
  const fresh = useQuery({ ...connectorQuery(workspaceUuid, uuid), staleTime: 0 });
  const remove = useDeleteConnector(workspaceUuid);
  const [typed, setTyped] = useState("");
  const [untyped, setUntyped] = useState(false);

  const uses = fresh.data ? usesText(toConnectorRow(fresh.data.connector, { name: "" })) : "";
  const gone = fresh.error instanceof CallError && fresh.error.status === 404;
  const problem = remove.error ?? (gone ? fresh.error : null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fresh.isFetching && fresh.data === undefined) return;
    if (uses !== "" && typed.trim() !== name.trim()) return setUntyped(true);
    setUntyped(false);
    remove.mutate(
      { uuid, etag: fresh.data?.etag },
      {
        onSuccess: () => {
          toast.success(`${name} was deleted`);
          onClose();
          onDeleted?.();
        },
        onError: () => void fresh.refetch(),
      },
    );
  };

  return (
    <form onSubmit={submit} className="grid gap-4">
      <AlertDialogHeader>
        <AlertDialogTitle className="break-words">Delete {name}?</AlertDialogTitle>
        <AlertDialogDescription>
          Its credentials are removed from Cargo. This can't be undone.
        </AlertDialogDescription>
      </AlertDialogHeader>
      {uses === "" ? null : (
        <>
          <Alert variant="warning" title={`In use by ${uses}`}>
            They would stop working at once, so Cargo refuses to delete a connector that is in use.
            Move them to another connector first.
          </Alert>
          <Field
            label={`Type the name to delete it anyway`}
            description={name}
            error={untyped ? "This is not the connector's name." : undefined}
          >
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            )}
          </Field>
        </>
      )}
      {problem !== null ? (
        <Alert variant="destructive" title="Not deleted">
          {refusalText(problem)}
        </Alert>
      ) : untyped ? (
        <Alert variant="destructive" title="Not deleted">
          It is used by {uses}. Type its name above to ask Cargo all the same.
        </Alert>
      ) : null}
      <AlertDialogFooter>
        <AlertDialogCancel>Cancel</AlertDialogCancel>
        <Button variant="destructive" type="submit" pending={remove.isPending || fresh.isPending}>
          Delete connector
        </Button>
      </AlertDialogFooter>
    </form>
  );
}
