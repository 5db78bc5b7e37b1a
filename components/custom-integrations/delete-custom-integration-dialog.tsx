"use client";

import { useQuery } from "@tanstack/react-query";
import { connectorsQuery } from "@/components/connectors/queries";
import { refusalText } from "@/components/connectors/refusal-text";
import { useWorkspace } from "@/components/frame/workspace-context";
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
import { toast } from "@/components/ui/toast";
import type { CustomIntegrationRow } from "@/lib/connectors/custom-integration-row";
import { useDeleteCustomIntegration } from "./queries";

type DeleteCustomIntegrationDialogProps = { row: CustomIntegrationRow; onClose: () => void };

export function DeleteCustomIntegrationDialog(props: DeleteCustomIntegrationDialogProps) {
  const { row, onClose } = props;
  const { uuid } = useWorkspace();
  const { data: connectors } = useQuery(connectorsQuery(uuid));
  const remove = useDeleteCustomIntegration(uuid);
  const isOfIt = (connector: { integrationSlug: string }) =>
    connector.integrationSlug === row.integrationSlug;
  const used = connectors?.filter(isOfIt).length ?? 0;

  const confirm = () =>
    remove.mutate(row.uuid, {
      onSuccess: () => {
        toast.success(`${row.name} was removed`);
        onClose();
      },
    });

  return (
    <AlertDialog open onOpenChange={(open) => !open && onClose()}>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle className="break-words">Remove {row.name}?</AlertDialogTitle>
          <AlertDialogDescription>
            Its actions can no longer be used. The server itself is not touched.
          </AlertDialogDescription>
        </AlertDialogHeader>
        {used > 0 ? (
          <Alert
            variant="warning"
            title={used === 1 ? "It has a connector" : `It has ${used} connectors`}
          >
            What uses them stops working at once.
          </Alert>
        ) : null}
        {remove.error ? (
          <Alert variant="destructive" title="Not removed">
            {refusalText(remove.error)}
          </Alert>
        ) : null}
        <AlertDialogFooter>
          <AlertDialogCancel>Cancel</AlertDialogCancel>
          <Button variant="destructive" pending={remove.isPending} onClick={confirm}>
            Remove integration
          </Button>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
