"use client";

import { ChevronDown, ChevronUp, ClipboardPen, Maximize2, Minimize2 } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Tabs, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { JsonView } from "./json-view";
import { ProblemsList } from "./problems-list";
import { useFindings } from "./use-findings";
import type { useValidate } from "./use-validate";
import { VerdictNotice } from "./verdict-notice";

export type DrawerTab = "problems" | "json" | "try";
export type DrawerState = { tab: DrawerTab; open: boolean; tall: boolean };

const heights = { closed: "h-10", open: "h-64", tall: "h-[65%]" };

type BottomDrawerProps = {
  state: DrawerState;
  onChange: (state: DrawerState) => void;
  validation: ReturnType<typeof useValidate>;
  onEditJson: () => void;
  tryPanel: React.ReactNode;
};

/** Below the canvas: what is wrong, the graph as text, and trying it. */
export function BottomDrawer(props: BottomDrawerProps) {
  const { state, onChange, validation, onEditJson, tryPanel } = props;
  const { all } = useFindings();
  const errors = all.filter(({ severity }) => severity === "error").length;
  const Chevron = state.open ? ChevronDown : ChevronUp;
  return (
    <div
      className={cn(
        "flex min-h-0 shrink-0 flex-col border-t bg-card",
        heights[state.open ? (state.tall ? "tall" : "open") : "closed"],
      )}
    >
      <div className="flex shrink-0 items-center border-b pr-2">
        <Tabs
          value={state.open ? state.tab : ""}
          onValueChange={(tab) => onChange({ ...state, tab: tab as DrawerTab, open: true })}
          className="min-w-0 flex-1"
        >
          <TabsList aria-label="Below the canvas" className="px-4 shadow-none">
            <TabsTrigger value="problems">
              Problems
              {all.length > 0 ? (
                <Badge variant={errors > 0 ? "destructive" : "warning"}>{all.length}</Badge>
              ) : null}
            </TabsTrigger>
            <TabsTrigger value="json">JSON</TabsTrigger>
            <TabsTrigger value="try">Try it</TabsTrigger>
          </TabsList>
        </Tabs>
        {state.open && state.tab === "json" ? (
          <Button size="sm" variant="ghost" onClick={onEditJson}>
            <ClipboardPen aria-hidden />
            Edit as text
          </Button>
        ) : null}
        {state.open ? (
          <Button
            size="icon-sm"
            variant="ghost"
            aria-pressed={state.tall}
            aria-label="Make the drawer taller"
            onClick={() => onChange({ ...state, tall: !state.tall })}
          >
            {state.tall ? <Minimize2 aria-hidden /> : <Maximize2 aria-hidden />}
          </Button>
        ) : null}
        <Button
          size="icon-sm"
          variant="ghost"
          aria-expanded={state.open}
          aria-label={state.open ? "Close the drawer" : "Open the drawer"}
          onClick={() => onChange({ ...state, open: !state.open })}
        >
          <Chevron aria-hidden />
        </Button>
      </div>
      <div className={cn(state.tab === "try" && "sr-only")}>
        <VerdictNotice validation={validation} brief={state.tab !== "problems"} />
      </div>
      <Pane shown={state.open && state.tab === "problems"} name="Problems">
        <ProblemsList />
      </Pane>
      <Pane shown={state.open && state.tab === "json"} name="JSON" keep>
        <JsonView />
      </Pane>
      <Pane shown={state.open && state.tab === "try"} name="Try it">
        {tryPanel}
      </Pane>
    </div>
  );
}

type PaneProps = { shown: boolean; name: string; keep?: boolean; children: React.ReactNode };

/** `keep`: stays in the page when it is not shown, for those who look for it there. */
function Pane({ shown, name, keep = false, children }: PaneProps) {
  if (!shown && !keep) return null;
  return (
    <section
      aria-label={name}
      aria-hidden={!shown || undefined}
      // A scroller must be reachable by the keyboard.
      tabIndex={shown ? 0 : -1}
      className={cn(shown ? "min-h-0 flex-1 overflow-auto -outline-offset-2" : "sr-only")}
    >
      {children}
    </section>
  );
}
