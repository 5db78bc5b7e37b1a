"use client";

import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { DeployedDiff } from "./deployed-diff";
import type { OpenTool } from "./editor-state";
import { useDeployed } from "./use-deployed";

type CompareDialogProps = { tool: OpenTool; open: boolean; onClose: () => void };

export function CompareDialog({ tool, open, onClose }: CompareDialogProps) {
  const deployed = useDeployed(tool, open);
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()}>
      <DialogContent className="max-w-2xl">
        <DialogHeader>
          <DialogTitle>What differs from the deployed release</DialogTitle>
          <DialogDescription>{tool.name}</DialogDescription>
        </DialogHeader>
        <DeployedDiff deployed={deployed} />
      </DialogContent>
    </Dialog>
  );
}
