"use client";

import { type ReactNode, useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Sheet, SheetContent, SheetTitle } from "@/components/ui/sheet";

type EditorLayoutProps = {
  narrow: boolean;
  /** Above everything: the toolbar and what has to be said. */
  top: ReactNode;
  outline: ReactNode;
  canvas: ReactNode;
  drawer: ReactNode;
  /** Null while nothing is selected. */
  panel: ReactNode | null;
  onClosePanel: () => void;
};

const views = [
  { value: "canvas", label: "Canvas" },
  { value: "outline", label: "Outline" },
];

/** Outline, canvas and panel side by side; on a narrow screen one at a time. */
export function EditorLayout(props: EditorLayoutProps) {
  const { narrow, top, outline, canvas, drawer, panel, onClosePanel } = props;
  const [view, setView] = useState("canvas");
  return (
    <>
      {top}
      {narrow ? (
        <div className="border-b bg-card px-3 py-1.5">
          <SegmentedControl
            aria-label="Show the graph as"
            value={view}
            onValueChange={setView}
            segments={views}
          />
        </div>
      ) : null}
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="flex min-h-0 flex-1">
            {narrow && view === "canvas" ? null : (
              <div className="relative w-full shrink-0 overflow-y-auto border-r bg-card md:w-60">
                {outline}
              </div>
            )}
            {narrow && view === "outline" ? null : (
              <div className="relative min-w-0 flex-1">{canvas}</div>
            )}
          </div>
          {drawer}
        </div>
        {narrow ? (
          <Sheet open={panel !== null} onOpenChange={(open) => !open && onClosePanel()}>
            <SheetContent aria-describedby={undefined} className="w-full">
              <SheetTitle className="sr-only">Selected node</SheetTitle>
              {panel}
            </SheetContent>
          </Sheet>
        ) : panel ? (
          <section aria-label="Selected node" className="w-96 shrink-0 border-l bg-card">
            {panel}
          </section>
        ) : null}
      </div>
    </>
  );
}
