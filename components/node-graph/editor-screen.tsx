"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { toast } from "@/components/ui/toast";
import { removable } from "@/lib/graph/delete-nodes";
import { AddNodeDialog } from "./add-node-dialog";
import { addPicked } from "./add-picked";
import { BottomDrawer, type DrawerState } from "./bottom-drawer";
import { type AddTarget, type CanvasActions, CanvasActionsProvider } from "./canvas-actions";
import { DeleteDialog } from "./delete-dialog";
import { EditorLayout } from "./editor-layout";
import { shownNodes } from "./editor-state";
import { EditorToolbar } from "./editor-toolbar";
import { GraphCanvas } from "./graph-canvas";
import { GraphOutline } from "./graph-outline";
import { ImportDialog } from "./import-dialog";
import { graphJson } from "./json-view";
import { KnowledgeContext } from "./knowledge";
import { NewerNotice } from "./newer-notice";
import { NodePanel } from "./node-panel";
import { placeText, targetOfSelection } from "./place-of-new-node";
import { noMarks, toMarks } from "./run-state";
import { ScopePath } from "./scope-path";
import { TabsNotice } from "./tabs-notice";
import { TryPanel } from "./try-panel";
import { useEditor, useEditorStore } from "./use-editor";
import { useEditorKeys } from "./use-editor-keys";
import { FindingsContext, useCheckedGraph } from "./use-findings";
import { useGraphCommands } from "./use-graph-commands";
import { useKeepDraft } from "./use-keep-draft";
import { useKnownOutputs } from "./use-known-outputs";
import { useLoadKnowledge } from "./use-load-knowledge";
import { useNarrow } from "./use-narrow";
import { useOfferedNodes } from "./use-offered-nodes";
import type { OpenEditor } from "./use-open-editor";
import { useOtherTabs } from "./use-other-tabs";
import { useRun } from "./use-run";
import { useSharedGraph } from "./use-shared-graph";
import { useStartShape } from "./use-start-shape";
import { useValidate } from "./use-validate";

type Importing = { text: string; pasted?: boolean } | undefined;
type Adding = { target: AddTarget } | undefined;

/** Toolbar, outline, canvas, side panel and drawer around one graph. */
export function EditorScreen({ opened }: { opened: OpenEditor }) {
  const store = useEditorStore();
  const region = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const root = useEditor((state) => state.history.present);
  const scope = useEditor((state) => state.scope);
  const hasSelection = useEditor((state) => state.selected.size > 0);
  const knowledge = useLoadKnowledge(root, useOfferedNodes(), useStartShape());
  const findings = useCheckedGraph(root, knowledge);
  const validation = useValidate();
  const runner = useRun();
  const marks = useMemo(
    () => (runner.view ? toMarks(runner.view.executions) : noMarks),
    [runner.view],
  );
  const outputs = useKnownOutputs(runner.view?.outputs);
  const { tabs, tellEdited, forgetEdited } = useOtherTabs();
  const { draftState, newer, settleNewer } = useKeepDraft(opened, tellEdited);
  const [adding, setAdding] = useState<Adding>();
  const [deleting, setDeleting] = useState<readonly string[] | undefined>();
  const [importing, setImporting] = useState<Importing>();
  const [drawer, setDrawer] = useState<DrawerState>(() => ({
    tab: "json",
    open: !narrow,
    tall: false,
  }));

  const actions = useMemo(
    (): CanvasActions => ({
      addAt: (target) => setAdding({ target }),
      openGroup: (uuid, from) => store.openScope([...(from ?? store.read().scope), uuid]),
      askDelete: (uuids) => {
        const gone = removable(shownNodes(store.read()), uuids).map(({ uuid }) => uuid);
        if (gone.length === 0 && uuids.length > 0) toast.info("A graph keeps its start");
        setDeleting(gone.length > 0 ? gone : undefined);
      },
    }),
    [store],
  );
  const addSomewhere = useCallback(
    () => setAdding({ target: targetOfSelection(store.read()) }),
    [store],
  );
  const review = useCallback((text: string) => setImporting({ text }), []);
  const reviewPaste = useCallback((text: string) => setImporting({ text, pasted: true }), []);
  useEditorKeys({
    region,
    onAdd: addSomewhere,
    onDelete: actions.askDelete,
    onReview: reviewPaste,
    connectors: knowledge.connectors,
  });
  useGraphCommands({
    add: addSomewhere,
    validate: () => validation.mutate(),
    importNodes: () => review(""),
  });
  useSharedGraph(review);

  useEffect(() => {
    if (validation.isSuccess || validation.isError)
      setDrawer((before) => ({ ...before, tab: "problems", open: true }));
  }, [validation.isSuccess, validation.isError]);

  return (
    <KnowledgeContext value={knowledge}>
      <FindingsContext value={findings}>
        <CanvasActionsProvider value={actions}>
          <div ref={region} className="flex min-h-0 flex-1 flex-col">
            <EditorLayout
              narrow={narrow}
              top={
                <>
                  <EditorToolbar
                    draftState={draftState}
                    validating={validation.isPending}
                    onAdd={addSomewhere}
                    onValidate={() => validation.mutate()}
                    onImport={() => review("")}
                  />
                  <NewerNotice newer={newer} onSettle={settleNewer} />
                  <TabsNotice tabs={tabs} onTakeOver={forgetEdited} />
                  <ScopePath />
                </>
              }
              outline={<GraphOutline />}
              canvas={<GraphCanvas key={scope.join()} marks={marks} />}
              drawer={
                <BottomDrawer
                  state={drawer}
                  onChange={setDrawer}
                  validation={validation}
                  onEditJson={() => review(graphJson(root))}
                  tryPanel={<TryPanel runner={runner} outputs={outputs} />}
                />
              }
              panel={hasSelection ? <NodePanel closable={!narrow} /> : null}
              onClosePanel={() => store.select([])}
            />
          </div>
          <AddNodeDialog
            open={adding !== undefined}
            place={placeText(adding?.target, shownNodes(store.read()), knowledge)}
            onClose={() => setAdding(undefined)}
            onPick={(picked) => {
              addPicked(store, knowledge, adding?.target, picked);
              setAdding(undefined);
            }}
          />
          <DeleteDialog uuids={deleting} onClose={() => setDeleting(undefined)} />
          <ImportDialog
            open={importing !== undefined}
            text={importing?.text}
            insert={importing?.pasted}
            onClose={() => setImporting(undefined)}
          />
        </CanvasActionsProvider>
      </FindingsContext>
    </KnowledgeContext>
  );
}
