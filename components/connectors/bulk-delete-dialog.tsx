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
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { ConnectorRow } from "@/lib/connectors/connector-row";
import { usesText } from "@/lib/connectors/connector-texts";
import { type BulkItem, useBulkDelete } from "./use-bulk-delete";

type BulkDeleteDialogProps = {
  workspaceUuid: string;
  rows: readonly ConnectorRow[];
  /** With the uuids of what is gone. */
  onClose: (deleted: readonly string[]) => void;
};

/** Asks before many connectors are deleted: first what would happen to each, then what did. */
export function BulkDeleteDialog({ workspaceUuid, rows, onClose }: BulkDeleteDialogProps) {
  const { items, running, run, cancel } = useBulkDelete(workspaceUuid, rows);
  const count = (is: BulkItem["outcome"]["is"]) =>
    items.filter(({ outcome }) => outcome.is === is).length;
  const deleted = items.flatMap(({ row, outcome }) => (outcome.is === "deleted" ? row.uuid : []));
  const ready = count("ready");
  const used = count("used");
  const looking = count("looking");
  const begun = running || deleted.length > 0;

  const news = begun
    ? `${deleted.length} deleted, ${count("failed")} not deleted`
    : looking > 0
      ? `Looking up what uses them: ${items.length - looking} of ${items.length}`
      : `${ready} can be deleted${used > 0 ? `, ${used} in use will be kept` : ""}`;

  return (
    <AlertDialog open onOpenChange={(open) => !open && !running && onClose(deleted)}>
      <AlertDialogContent className="max-w-xl">
        <AlertDialogHeader>
          <AlertDialogTitle>
            Delete {items.length} {items.length === 1 ? "connector" : "connectors"}?
          </AlertDialogTitle>
          <AlertDialogDescription>
            Their credentials are removed from Cargo. This can't be undone. What is in use is kept.
          </AlertDialogDescription>
        </AlertDialogHeader>
        <p role="status">{news}</p>
        <ul
          aria-label="Connectors"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="max-h-72 divide-y overflow-y-auto rounded-md border"
        >
          {items.map(({ row, outcome }) => (
            <li key={row.uuid} className="flex items-center gap-3 px-3 py-1.5">
              <span className="min-w-0 flex-1 truncate">{row.name}</span>
              <Outcome outcome={outcome} />
            </li>
          ))}
        </ul>
        <AlertDialogFooter>
          {running ? (
            <Button variant="outline" onClick={cancel}>
              Stop
            </Button>
          ) : (
            <AlertDialogCancel>{begun ? "Close" : "Cancel"}</AlertDialogCancel>
          )}
          {begun && ready === 0 ? null : (
            <Button
              variant="destructive"
              pending={running || looking > 0}
              aria-disabled={ready === 0 || undefined}
              onClick={run}
            >
              Delete {ready} {ready === 1 ? "connector" : "connectors"}
            </Button>
          )}
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}

function Outcome({ outcome }: { outcome: BulkItem["outcome"] }) {
  switch (outcome.is) {
    case "looking":
      return <Spinner className="size-3.5" />;
    case "ready":
      return <Badge variant="outline">will be deleted</Badge>;
    case "used":
      return <Badge variant="warning">kept: used by {usesText(outcome.row)}</Badge>;
    case "deleting":
      return <Spinner label="Deleting" className="size-3.5" />;
    case "deleted":
      return <Badge variant="success">deleted</Badge>;
    case "failed":
      return (
        <span className="max-w-64 text-right text-destructive text-xs">{outcome.message}</span>
      );
  }
}
