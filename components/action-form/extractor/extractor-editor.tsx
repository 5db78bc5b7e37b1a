import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { Extractor } from "@/lib/cargo/integration";
import type { JsonObject } from "@/lib/config-form/json-value";
import type { ConfigPlace } from "@/lib/config-form/node/build-node";
import { ConfigForm } from "../config-form";
import type { FieldProblem } from "../field-problems";
import { findProblems } from "../find-problems";
import { ConnectorPicker } from "../page/connector-picker";
import { DraftLine } from "../page/draft-line";
import { DraftOffer } from "../page/draft-offer";
import { LeaveDraft } from "../page/leave-draft";
import type { useActionDraft } from "../page/use-action-draft";
import { useConnectorChoice } from "../page/use-connector-choice";
import { useUnfinished } from "../page/use-unfinished";
import { useEarlyPress } from "../use-early-press";
import { ExtractorPanel } from "./extractor-panel";

// Fetched when first asked for: what reads a source is large.
const PasteDialog = dynamic(() =>
  import("../page/paste-dialog").then((module) => module.PasteDialog),
);

type ExtractorEditorProps = {
  place: ConfigPlace & { kind: "extractor" };
  extractor: Extractor;
  drafts: ReturnType<typeof useActionDraft>;
};

/** The form of an extractor and the config that it makes. No node runs it: a model does, with this config. */
export function ExtractorEditor({ place, extractor, drafts }: ExtractorEditorProps) {
  const { keep } = drafts;
  const [config, setConfig] = useState<JsonObject | undefined>(drafts.own?.config);
  const [generation, setGeneration] = useState(0);
  const [dialog, setDialog] = useState<"paste" | "edit">();
  const [judged, setJudged] = useState<{ config: JsonObject; found: readonly FieldProblem[] }>();
  const { connectorUuid, listsFrom, chooseConnector } = useConnectorChoice(place.integrationSlug);
  const { form, attach, wait } = useEarlyPress(() => validate());

  // The connector alone is no work: what the form brings first is what the page opens with.
  const { isEdited, isUnfinished, hands, settle, reopen } = useUnfinished(config, config);
  useEffect(() => {
    // The schema's own defaults are nothing that anybody would miss.
    if (config && isEdited.current)
      keep({ uuid: "", slug: "", more: {}, config, connectorUuid, savedAt: Date.now() });
  }, [config, connectorUuid, keep, isEdited]);

  const take = (next: JsonObject) => {
    setConfig(next);
    setJudged(undefined);
  };
  const openDraft = () => {
    const draft = drafts.open();
    if (!draft) return;
    reopen("draft");
    take(draft.config);
    if (draft.connectorUuid) chooseConnector(draft.connectorUuid);
  };
  const startOver = () => {
    drafts.putAside();
    reopen("empty");
    setConfig(undefined);
    setJudged(undefined);
    setGeneration(generation + 1);
  };
  const validate = () => {
    // The form's code may still be on its way: the verdict is then the schema's, never a "valid" for want of a form.
    if (form.current === null) wait();
    const found =
      form.current?.validate() ??
      findProblems(extractor.config.jsonSchema, config ?? {}, { expressions: false });
    setJudged({ config: form.current?.read() ?? config ?? {}, found });
  };
  return (
    <div
      {...hands}
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,28.5rem)]"
    >
      <div className="grid min-w-0 gap-5">
        <DraftOffer what="extractor" drafts={drafts} onOpen={openDraft} />
        <ConnectorPicker
          integrationSlug={place.integrationSlug}
          value={connectorUuid}
          onChange={chooseConnector}
          onRefreshLists={() => form.current?.refreshLists()}
        />
        <form
          aria-label="Extractor configuration"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            validate();
          }}
          className="grid min-w-0 gap-5"
        >
          <ConfigForm
            key={generation}
            form={extractor.config}
            value={config}
            onChange={setConfig}
            connectorUuid={listsFrom}
            integrationSlug={place.integrationSlug}
            handle={attach}
          />
        </form>
      </div>
      <div className="grid min-w-0 gap-3 lg:sticky lg:top-4">
        <ExtractorPanel
          config={config ?? {}}
          judged={judged}
          onPaste={() => setDialog("paste")}
          onEdit={() => setDialog("edit")}
          onValidate={validate}
          onCopied={settle}
        />
        <DraftLine state={drafts.state} onStartOver={startOver} />
      </div>
      <LeaveDraft what="extractor" when={isUnfinished} drafts={drafts} />
      {dialog ? (
        <PasteDialog
          place={place}
          initial={dialog === "edit" ? JSON.stringify(config ?? {}, null, 2) : ""}
          onClose={() => setDialog(undefined)}
          onTake={(pasted) => take(pasted.config)}
        />
      ) : null}
    </div>
  );
}
