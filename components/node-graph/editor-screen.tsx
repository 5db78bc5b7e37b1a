"use client";

import { Download, Plus, ShieldCheck, Wand2 } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useCommands } from "@/components/frame/commands";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Sheet, SheetContent, SheetTitle } from "@/components/ui/sheet";
import { addNode, insertNode } from "@/lib/graph/insert-node";
import { newNode } from "@/lib/graph/new-node";
import { AddNodeDialog } from "./add-node-dialog";
import { BottomDrawer, type DrawerState } from "./bottom-drawer";
import { type AddTarget, type CanvasActions, CanvasActionsProvider } from "./canvas-actions";
import { DeleteDialog } from "./delete-dialog";
import { shownNodes } from "./editor-state";
import { EditorToolbar } from "./editor-toolbar";
import { GraphCanvas } from "./graph-canvas";
import { GraphOutline } from "./graph-outline";
import { ImportDialog } from "./import-dialog";
import { graphJson } from "./json-view";
import { KnowledgeContext } from "./knowledge";
import { NodePanel } from "./node-panel";
import { placeText, preferredConnector, targetOfSelection } from "./place-of-new-node";
import { noMarks, toMarks } from "./run-state";
import { ScopePath } from "./scope-path";
import { TabsNotice } from "./tabs-notice";
import { TryPanel } from "./try-panel";
import type { Addable } from "./use-addable";
import { useEditor, useEditorStore } from "./use-editor";
import { useEditorKeys } from "./use-editor-keys";
import { FindingsContext, useCheckedGraph } from "./use-findings";
import { useKeepDraft } from "./use-keep-draft";
import { useKnownOutputs } from "./use-known-outputs";
import { useLoadKnowledge } from "./use-load-knowledge";
import { useNarrow } from "./use-narrow";
import { useOfferedNodes } from "./use-offered-nodes";
import { useOtherTabs } from "./use-other-tabs";
import { useRun } from "./use-run";
import { useSharedGraph } from "./use-shared-graph";
import { useStartFields } from "./use-start-fields";
import { useValidate } from "./use-validate";

const group = "Node graph";

type Importing = { text: string } | undefined;
type Adding = { target: AddTarget } | undefined;

/** Toolbar, outline, canvas, side panel and drawer around one graph. */
export function EditorScreen({ unsent }: { unsent: boolean }) {
  const store = useEditorStore();
  const region = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const root = useEditor((state) => state.history.present);
  const scope = useEditor((state) => state.scope);
  const selectedCount = useEditor((state) => state.selected.size);
  const knowledge = useLoadKnowledge(root, useOfferedNodes(), useStartFields());
  const findings = useCheckedGraph(root, knowledge);
  const validation = useValidate();
  const runner = useRun();
  const marks = useMemo(
    () => (runner.view ? toMarks(runner.view.executions) : noMarks),
    [runner.view],
  );
  const outputs = useKnownOutputs(runner.view?.outputs);
  const { tabs, tellEdited, forgetEdited } = useOtherTabs();
  const draftState = useKeepDraft(unsent, tellEdited);
  const [adding, setAdding] = useState<Adding>();
  const [deleting, setDeleting] = useState<readonly string[] | undefined>();
  const [importing, setImporting] = useState<Importing>();
  const [drawer, setDrawer] = useState<DrawerState>(() => ({
    tab: "json",
    open: !narrow,
    tall: false,
  }));
  const [view, setView] = useState<"canvas" | "outline">("canvas");

  const actions = useMemo(
    (): CanvasActions => ({
      addAt: (target) => setAdding({ target }),
      openGroup: (uuid, from) => store.openScope([...(from ?? store.read().scope), uuid]),
      askDelete: (uuids) => setDeleting(uuids.length > 0 ? uuids : undefined),
    }),
    [store],
  );
  const addSomewhere = useCallback(
    () => setAdding({ target: targetOfSelection(store.read()) }),
    [store],
  );
  const review = useCallback((text: string) => setImporting({ text }), []);
  useEditorKeys({ region, onAdd: addSomewhere, onDelete: actions.askDelete, onReview: review });
  useCommands([
    { id: "graph add", label: "Add a node", group, icon: Plus, keys: "a", run: addSomewhere },
    {
      id: "graph validate",
      label: "Validate the graph",
      group,
      icon: ShieldCheck,
      run: () => validation.mutate(),
    },
    { id: "graph import", label: "Import nodes", group, icon: Download, run: () => review("") },
    {
      id: "graph tidy",
      label: "Tidy up the graph",
      group,
      icon: Wand2,
      run: () => store.tidy(true),
    },
  ]);

  const add = ({ what, name, action }: Addable) => {
    const shown = shownNodes(store.read());
    const connectorUuid = preferredConnector(what, store.read().history.present, knowledge);
    const node = newNode(shown, {
      what: what.kind === "connector" ? { ...what, connectorUuid } : what,
      name,
      action,
    });
    store.edit(
      (nodes) => (adding?.target ? insertNode(nodes, adding.target, node) : addNode(nodes, node)),
      {
        label: `Add ${name}`,
        merge: `add ${node.uuid}`,
        select: [node.uuid],
        autoPlaced: [node.uuid],
      },
    );
    setAdding(undefined);
  };

  useEffect(() => {
    if (validation.isSuccess && !validation.data.valid)
      setDrawer((before) => ({ ...before, tab: "problems", open: true }));
  }, [validation.isSuccess, validation.data]);

  useSharedGraph((text) => setImporting({ text }));

  const panel = selectedCount > 0 ? <NodePanel closable={!narrow} /> : null;
  return (
    <KnowledgeContext value={knowledge}>
      <FindingsContext value={findings}>
        <CanvasActionsProvider value={actions}>
          <div ref={region} className="flex min-h-0 flex-1 flex-col">
            <EditorToolbar
              draftState={draftState}
              validating={validation.isPending}
              onAdd={addSomewhere}
              onValidate={() => validation.mutate()}
              onImport={() => setImporting({ text: "" })}
            />
            <TabsNotice tabs={tabs} onTakeOver={forgetEdited} />
            <ScopePath />
            {narrow ? (
              <div className="border-b bg-card px-3 py-1.5">
                <SegmentedControl
                  aria-label="Show the graph as"
                  value={view}
                  onValueChange={(next) => setView(next === "outline" ? "outline" : "canvas")}
                  segments={[
                    { value: "canvas", label: "Canvas" },
                    { value: "outline", label: "Outline" },
                  ]}
                />
              </div>
            ) : null}
            <div className="flex min-h-0 flex-1">
              <div className="flex min-w-0 flex-1 flex-col">
                <div className="flex min-h-0 flex-1">
                  {narrow && view === "canvas" ? null : (
                    <div className="relative w-full shrink-0 overflow-y-auto border-r bg-card md:w-60">
                      <GraphOutline />
                    </div>
                  )}
                  {narrow && view === "outline" ? null : (
                    <div className="relative min-w-0 flex-1">
                      <GraphCanvas key={scope.join()} marks={marks} />
                    </div>
                  )}
                </div>
                <BottomDrawer
                  state={drawer}
                  onChange={setDrawer}
                  validation={validation}
                  onEditJson={() => setImporting({ text: graphJson(root) })}
                  tryPanel={<TryPanel runner={runner} outputs={outputs} />}
                />
              </div>
              {narrow ? (
                <Sheet open={panel !== null} onOpenChange={(open) => !open && store.select([])}>
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
          </div>
          <AddNodeDialog
            open={adding !== undefined}
            place={placeText(adding?.target, shownNodes(store.read()), knowledge)}
            onClose={() => setAdding(undefined)}
            onPick={add}
          />
          <DeleteDialog uuids={deleting} onClose={() => setDeleting(undefined)} />
          <ImportDialog
            open={importing !== undefined}
            text={importing?.text}
            onClose={() => setImporting(undefined)}
          />
        </CanvasActionsProvider>
      </FindingsContext>
    </KnowledgeContext>
  );
}
