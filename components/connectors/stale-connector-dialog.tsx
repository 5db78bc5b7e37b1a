"use client";

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
import type { Difference } from "@/lib/connectors/connector-differences";

type StaleConnectorDialogProps = {
  differences: readonly Difference[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
};

/** Somebody else saved first: what they changed, and whose version shall hold. */
export function StaleConnectorDialog(props: StaleConnectorDialogProps) {
  const { differences, onKeepMine, onTakeTheirs, onClose } = props;
  return (
    <AlertDialog open onOpenChange={(open) => !open && onClose()}>
      <AlertDialogContent className="max-w-xl">
        <AlertDialogHeader>
          <AlertDialogTitle>Somebody changed this connector while you edited it</AlertDialogTitle>
          <AlertDialogDescription>
            Nothing has been saved yet. What you typed is still in the form.
          </AlertDialogDescription>
        </AlertDialogHeader>
        {differences.length === 0 ? (
          <p>Only a secret was replaced: what it is now can't be shown.</p>
        ) : (
          <table className="w-full text-left text-sm" aria-label="Their changes">
            <thead>
              <tr className="border-b text-muted-foreground text-xs">
                <th scope="col" className="py-1.5 pr-3 font-medium">
                  Field
                </th>
                <th scope="col" className="py-1.5 pr-3 font-medium">
                  When you opened it
                </th>
                <th scope="col" className="py-1.5 font-medium">
                  Now
                </th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ title, before, after }) => (
                <tr key={title} className="border-b last:border-0">
                  <th scope="row" className="py-1.5 pr-3 font-medium">
                    {title}
                  </th>
                  <td className="break-all py-1.5 pr-3 text-muted-foreground">{before}</td>
                  <td className="break-all py-1.5">{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <AlertDialogFooter>
          <AlertDialogCancel>Back to the form</AlertDialogCancel>
          <Button variant="outline" onClick={onTakeTheirs}>
            Take theirs
          </Button>
          <Button onClick={onKeepMine}>Save mine on top</Button>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
