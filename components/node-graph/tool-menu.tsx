"use client";

import {
  ChevronDown,
  CloudUpload,
  FilePlus,
  FolderOpen,
  GitCompare,
  Rocket,
  Wrench,
  X,
} from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toast } from "@/components/ui/toast";
import { startGraph } from "@/lib/graph/new-node";
import { CompareDialog } from "./compare-dialog";
import { ConflictDialog } from "./conflict-dialog";
import { DeployDialog } from "./deploy-dialog";
import { defaultTestData } from "./editor-state";
import { OpenToolDialog } from "./open-tool-dialog";
import { useEditor, useEditorStore } from "./use-editor";
import { type Conflict, useTool } from "./use-tool";

type Shown = "open" | "compare" | "deploy" | undefined;

/** Which tool's draft the graph belongs to, and what can be done with it. */
export function ToolMenu() {
  const store = useEditorStore();
  const { can } = useWorkspace();
  const tool = useEditor((state) => state.tool);
  const [shown, setShown] = useState<Shown>();
  const [conflict, setConflict] = useState<Conflict | undefined>();
  const { save } = useTool();
  const mayWrite = can("orchestration:workflow:write");

  const saveDraft = (over?: Conflict) => {
    if (!tool) return;
    setConflict(undefined);
    save.mutate(
      { tool, over: over?.theirs },
      {
        onSuccess: (outcome) => setConflict(outcome.saved ? undefined : outcome.conflict),
        onError: (error) =>
          toast.error("The draft could not be saved", { description: error.message }),
      },
    );
  };

  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button
            variant="outline"
            className="max-w-56"
            aria-label={`Tool: ${tool ? tool.name : "No tool"}`}
          >
            <Wrench aria-hidden />
            <span className="truncate">{tool ? tool.name : "No tool"}</span>
            <ChevronDown aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start">
          <DropdownMenuItem
            onSelect={() => {
              store.replace(startGraph(), "Begin a new graph");
              store.setTestData(defaultTestData);
            }}
          >
            <FilePlus aria-hidden />
            New graph
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setShown("open")}>
            <FolderOpen aria-hidden />
            Open a tool…
          </DropdownMenuItem>
          {tool ? (
            <>
              <DropdownMenuItem onSelect={() => setShown("compare")}>
                <GitCompare aria-hidden />
                Compare with what is deployed
              </DropdownMenuItem>
              <DropdownMenuSeparator />
              <DropdownMenuItem onSelect={() => store.setTool(undefined)}>
                <X aria-hidden />
                Detach from the tool
              </DropdownMenuItem>
            </>
          ) : null}
        </DropdownMenuContent>
      </DropdownMenu>
      {tool ? (
        <>
          <Button
            variant="outline"
            pending={save.isPending}
            disabled={!mayWrite}
            title={mayWrite ? undefined : "You may not change workflows here"}
            onClick={() => saveDraft()}
          >
            {save.isPending ? null : <CloudUpload aria-hidden />}
            Save draft
          </Button>
          <Button variant="outline" disabled={!mayWrite} onClick={() => setShown("deploy")}>
            <Rocket aria-hidden />
            Deploy…
          </Button>
        </>
      ) : null}
      <OpenToolDialog open={shown === "open"} onClose={() => setShown(undefined)} />
      {tool ? (
        <>
          <CompareDialog
            tool={tool}
            open={shown === "compare"}
            onClose={() => setShown(undefined)}
          />
          <DeployDialog
            tool={tool}
            open={shown === "deploy"}
            onClose={() => setShown(undefined)}
            onConflict={setConflict}
          />
          <ConflictDialog
            tool={tool}
            conflict={conflict}
            onClose={() => setConflict(undefined)}
            onSaveOver={() => saveDraft(conflict)}
          />
        </>
      ) : null}
    </>
  );
}
