"use client";

import { Copy, CopyPlus, MoreHorizontal, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { buttonVariants } from "@/components/ui/button-variants";
import { cn } from "@/components/ui/cn";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toast } from "@/components/ui/toast";

type ConnectorMenuProps = {
  workspaceUuid: string;
  connector: { uuid: string; name: string };
  onDelete: () => void;
};

const triggerClasses = cn(
  buttonVariants({ variant: "ghost", size: "icon-sm" }),
  "text-muted-foreground",
);

/** What can be done with one connector. The menu itself exists only once it is asked for: a list has many rows. */
export function ConnectorMenu(props: ConnectorMenuProps) {
  // A drawn row may come to show another connector: its menu does not go over to that one.
  const [wantedFor, setWantedFor] = useState<string>();
  const trigger = {
    type: "button",
    "data-focus": "menu",
    "aria-label": `Actions for ${props.connector.name}`,
    className: triggerClasses,
  } as const;

  if (wantedFor !== props.connector.uuid) {
    return (
      <button
        {...trigger}
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={() => setWantedFor(props.connector.uuid)}
      >
        <MoreHorizontal aria-hidden />
      </button>
    );
  }
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger {...trigger}>
        <MoreHorizontal aria-hidden />
      </DropdownMenuTrigger>
      <Items {...props} />
    </DropdownMenu>
  );
}

function Items({ workspaceUuid, connector, onDelete }: ConnectorMenuProps) {
  const router = useRouter();
  const { can } = useWorkspace();
  const readOnly = !can("connection:write");
  const connectors = `/w/${workspaceUuid}/connectors`;
  const copyUuid = async () => {
    try {
      await navigator.clipboard.writeText(connector.uuid);
      toast.success("UUID copied", { description: connector.uuid });
    } catch {
      toast.error("The browser did not allow copying", { description: connector.uuid });
    }
  };
  return (
    <DropdownMenuContent>
      <DropdownMenuItem onSelect={() => router.push(`${connectors}/${connector.uuid}`)}>
        <Pencil aria-hidden />
        Edit
      </DropdownMenuItem>
      <DropdownMenuItem
        disabled={readOnly}
        onSelect={() => router.push(`${connectors}/new?from=${connector.uuid}`)}
      >
        <CopyPlus aria-hidden />
        Duplicate
      </DropdownMenuItem>
      <DropdownMenuItem onSelect={() => void copyUuid()}>
        <Copy aria-hidden />
        Copy UUID
      </DropdownMenuItem>
      <DropdownMenuSeparator />
      <DropdownMenuItem variant="destructive" disabled={readOnly} onSelect={onDelete}>
        <Trash2 aria-hidden />
        Delete
      </DropdownMenuItem>
    </DropdownMenuContent>
  );
}
