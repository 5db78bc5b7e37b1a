"use client";

import { type FitViewOptions, Panel, useReactFlow } from "@xyflow/react";
import { Maximize, Wand2, ZoomIn, ZoomOut } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useEditorStore } from "./use-editor";

/** Zoom, fit and tidy. */
export function CanvasControls({ fitOptions }: { fitOptions: FitViewOptions }) {
  const flow = useReactFlow();
  const store = useEditorStore();
  const fitSoon = () =>
    requestAnimationFrame(() => void flow.fitView({ ...fitOptions, duration: 200 }));
  return (
    <Panel position="bottom-left">
      <div
        role="toolbar"
        aria-label="View"
        className="flex items-center gap-0.5 rounded-lg border bg-card p-0.5 shadow-xs"
      >
        <Button
          size="icon-sm"
          variant="ghost"
          aria-label="Zoom in"
          onClick={() => void flow.zoomIn()}
        >
          <ZoomIn aria-hidden />
        </Button>
        <Button
          size="icon-sm"
          variant="ghost"
          aria-label="Zoom out"
          onClick={() => void flow.zoomOut()}
        >
          <ZoomOut aria-hidden />
        </Button>
        <Button
          size="icon-sm"
          variant="ghost"
          aria-label="Fit the graph into view"
          onClick={() => void flow.fitView({ ...fitOptions, duration: 200 })}
        >
          <Maximize aria-hidden />
        </Button>
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button size="icon-sm" variant="ghost" aria-label="Tidy up">
              <Wand2 aria-hidden />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="start">
            <DropdownMenuItem
              onSelect={() => {
                store.tidy(false);
                fitSoon();
              }}
            >
              New nodes only
            </DropdownMenuItem>
            <DropdownMenuItem
              onSelect={() => {
                store.tidy(true);
                fitSoon();
              }}
            >
              Everything, also what was placed by hand
            </DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
      </div>
    </Panel>
  );
}
