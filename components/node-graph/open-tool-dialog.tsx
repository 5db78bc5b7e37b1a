"use client";

import { useQuery } from "@tanstack/react-query";
import { Wrench } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SearchInput } from "@/components/ui/search-input";
import { Skeleton } from "@/components/ui/skeleton";
import { toolsQuery } from "./queries";
import { useTool } from "./use-tool";

type OpenToolDialogProps = { open: boolean; onClose: () => void };

/** Picks the tool whose draft is to be edited. */
export function OpenToolDialog({ open, onClose }: OpenToolDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Open a tool</DialogTitle>
          <DialogDescription>
            Its draft takes the place of the graph that is open; Undo brings that back.
          </DialogDescription>
        </DialogHeader>
        <ToolList onClose={onClose} />
      </DialogContent>
    </Dialog>
  );
}

function ToolList({ onClose }: { onClose: () => void }) {
  const { uuid } = useWorkspace();
  const [search, setSearch] = useState("");
  const tools = useQuery(toolsQuery(uuid));
  const { open } = useTool();
  if (tools.isPending) return <Skeleton className="h-40 w-full" />;
  if (tools.isError)
    return (
      <ErrorState
        title="The tools could not be fetched"
        message={tools.error.message}
        onRetry={() => void tools.refetch()}
      />
    );
  const words = search.toLowerCase();
  const found = tools.data.filter(({ name, description }) =>
    `${name} ${description ?? ""}`.toLowerCase().includes(words),
  );
  return (
    <div className="grid gap-3">
      <SearchInput
        aria-label="Search tools"
        placeholder="Search tools"
        value={search}
        onValueChange={setSearch}
      />
      {open.isError ? (
        <Alert variant="destructive" title="The draft could not be opened">
          {open.error.message}
        </Alert>
      ) : null}
      {found.length === 0 ? (
        <EmptyState
          icon={Wrench}
          title={tools.data.length === 0 ? "No tools yet" : "Nothing found"}
        >
          {tools.data.length === 0 ? "Tools are made in Cargo; their graph is edited here." : null}
        </EmptyState>
      ) : (
        <ul aria-label="Tools" className="grid max-h-80 gap-1 overflow-y-auto">
          {found.map((tool) => (
            <li key={tool.uuid}>
              <Button
                variant="ghost"
                className="h-auto w-full justify-start gap-3 whitespace-normal py-2 text-left"
                pending={open.isPending && open.variables?.uuid === tool.uuid}
                onClick={() =>
                  open.mutate(
                    { uuid: tool.uuid, name: tool.name, workflowUuid: tool.workflowUuid },
                    { onSuccess: onClose },
                  )
                }
              >
                <Wrench aria-hidden className="size-4 text-muted-foreground" />
                <span className="min-w-0">
                  <span className="block">{tool.name || tool.uuid}</span>
                  {tool.description ? (
                    <span className="block font-normal text-muted-foreground text-xs">
                      {tool.description}
                    </span>
                  ) : null}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
