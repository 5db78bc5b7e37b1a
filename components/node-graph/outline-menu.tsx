"use client";

import { Copy, CopyPlus, FolderOpen, Pencil, Plus, Trash2 } from "lucide-react";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { isStart, nodeTitle } from "@/lib/graph/node";
import type { OutlineRow } from "@/lib/graph/outline-rows";
import { innerNodes } from "@/lib/graph/scope";
import { useCanvasActions } from "./canvas-actions";
import { useClipboard } from "./use-clipboard";

type OutlineMenuProps = {
  row: OutlineRow | undefined;
  onClose: () => void;
  onAdd: (row: OutlineRow) => void;
  onRename: (row: OutlineRow) => void;
  onRemove: (row: OutlineRow) => void;
};

/** What can be done with a line of the outline, for those who don't know the keys. */
export function OutlineMenu({ row, onClose, onAdd, onRename, onRemove }: OutlineMenuProps) {
  const { openGroup } = useCanvasActions();
  const clipboard = useClipboard();
  const node = row?.kind === "node" ? row.node : undefined;
  return (
    <DropdownMenu open={row !== undefined} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenuTrigger asChild>
        <span aria-hidden="true" className="absolute top-1/3 left-32 size-0" />
      </DropdownMenuTrigger>
      <DropdownMenuContent
        align="start"
        aria-label={node ? `Actions for ${nodeTitle(node)}` : "Actions"}
      >
        {row ? (
          <>
            {node ? <DropdownMenuLabel>{nodeTitle(node)}</DropdownMenuLabel> : null}
            <DropdownMenuItem onSelect={() => onAdd(row)}>
              <Plus aria-hidden />
              Add a node after
            </DropdownMenuItem>
            {node && innerNodes(node) ? (
              <DropdownMenuItem onSelect={() => openGroup(node.uuid, row.scope)}>
                <FolderOpen aria-hidden />
                Open the group
              </DropdownMenuItem>
            ) : null}
            {node ? (
              <>
                <DropdownMenuItem onSelect={() => onRename(row)}>
                  <Pencil aria-hidden />
                  Rename
                </DropdownMenuItem>
                <DropdownMenuItem onSelect={() => void clipboard.copy([node.uuid])}>
                  <Copy aria-hidden />
                  Copy
                </DropdownMenuItem>
                {isStart(node) ? null : (
                  <>
                    <DropdownMenuItem onSelect={() => clipboard.duplicate([node.uuid])}>
                      <CopyPlus aria-hidden />
                      Duplicate
                    </DropdownMenuItem>
                    <DropdownMenuSeparator />
                    <DropdownMenuItem variant="destructive" onSelect={() => onRemove(row)}>
                      <Trash2 aria-hidden />
                      Delete
                    </DropdownMenuItem>
                  </>
                )}
              </>
            ) : null}
          </>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
