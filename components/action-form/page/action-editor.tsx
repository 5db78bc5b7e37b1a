import dynamic from "next/dynamic";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Action } from "@/lib/cargo/integration";
import type { JsonObject } from "@/lib/config-form/json-value";
import { type ActionPlace, armsOf, buildNode, moreOfNode } from "@/lib/config-form/node/build-node";
import type { Pasted } from "@/lib/config-form/node/read-pasted";
import { settingProblems } from "@/lib/config-form/node/setting-remarks";
import { sameJson } from "@/lib/config-form/validate/same-json";
import { proposeNodeSlug } from "@/lib/graph/node-slug";
import { newUuid } from "@/lib/graph/uuid";
import { ConfigForm } from "../config-form";
import type { FieldProblem } from "../field-problems";
import { findProblems } from "../find-problems";
import { useEarlyPress } from "../use-early-press";
import type { ActionDraft } from "./action-draft";
import { ConnectorPicker } from "./connector-picker";
import { DraftLine } from "./draft-line";
import { DraftOffer } from "./draft-offer";
import { LeaveDraft } from "./leave-draft";
import { NodePanel } from "./node-panel";
import { NodeSettings } from "./node-settings";
import { RunDialog } from "./run-dialog";
import type { useActionDraft } from "./use-action-draft";
import { useConnectorChoice } from "./use-connector-choice";
import { useNodeVerdict } from "./use-node-verdict";
import { useServerCheck } from "./use-server-check";
import { useUnfinished } from "./use-unfinished";
import { VerdictLine } from "./verdict-line";

// Fetched when first asked for: what reads a source is large.
const PasteDialog = dynamic(() => import("./paste-dialog").then((module) => module.PasteDialog));

type ActionEditorProps = {
  place: ActionPlace;
  action: Action;
  drafts: ReturnType<typeof useActionDraft>;
};

const NONE: readonly FieldProblem[] = [];

/** A form for an action and the node that it makes, side by side. */
export function ActionEditor({ place, action, drafts }: ActionEditorProps) {
  const [start] = useState(() => drafts.own ?? freshDraft(place, action));
  const [identity, setIdentity] = useState({
    uuid: start.uuid,
    slug: start.slug,
    more: start.more,
  });
  // As the page was opened, or begun anew.
  const [opened, setOpened] = useState(identity);
  const [config, setConfig] = useState<JsonObject | undefined>(drafts.own?.config);
  const integrationSlug = place.kind === "connector" ? place.integrationSlug : undefined;
  const { connectorUuid, listsFrom, chooseConnector } = useConnectorChoice(integrationSlug);
  const [generation, setGeneration] = useState(0);
  const [dialog, setDialog] = useState<"paste" | "edit" | "run">();
  const [found, setFound] = useState<readonly FieldProblem[]>(NONE);
  // What is judged without the form has none of its defaults, and no field to show a problem at.
  const { form, attach, wait } = useEarlyPress(() => validate());
  const { ask, verdict, error, isPending, problems, reset } = useNodeVerdict(
    action.config.jsonSchema,
  );
  const server = useServerCheck(place);
  const outside = useMemo(() => [...problems, ...server.problems], [problems, server.problems]);
  const forget = () => {
    reset();
    server.reset();
    setFound(NONE);
  };

  const { node, arms } = useMemo(() => {
    const parts = { place, ...identity, connectorUuid, config: config ?? {}, action };
    return { node: buildNode(parts), arms: armsOf(parts) };
  }, [place, identity, connectorUuid, config, action]);
  const work = useMemo(() => config && { ...identity, config }, [identity, config]);
  const begin = useMemo(() => config && { ...opened, config }, [opened, config]);
  const { isEdited, isUnfinished, hands, settle, reopen } = useUnfinished(work, begin);
  const { keep } = drafts;
  useEffect(() => {
    // The schema's own defaults are nothing that anybody would miss.
    if (work && isEdited.current) keep({ ...work, connectorUuid, savedAt: Date.now() });
  }, [work, connectorUuid, keep, isEdited]);

  const changeConfig = useCallback((next: JsonObject) => setConfig(next), []);
  const take = (
    draft: Pick<ActionDraft, "uuid" | "slug" | "more" | "config"> & {
      connectorUuid?: string | null | undefined;
    },
  ) => {
    setIdentity({ uuid: draft.uuid, slug: draft.slug, more: draft.more });
    setConfig(draft.config);
    if (draft.connectorUuid) chooseConnector(draft.connectorUuid);
    forget();
  };
  const takePasted = (pasted: Pasted & { ok: true }) => {
    const { node: brought } = pasted;
    take({
      uuid: text(brought?.uuid) ?? identity.uuid,
      slug: text(brought?.slug) ?? identity.slug,
      more: brought ? moreOfNode(brought) : identity.more,
      config: pasted.config,
      connectorUuid: text(brought?.connectorUuid),
    });
  };
  const openDraft = () => {
    const draft = drafts.open();
    if (!draft) return;
    reopen("draft");
    take(draft);
  };
  const startOver = () => {
    drafts.putAside();
    reopen("empty");
    const { uuid, slug, more } = freshDraft(place, action);
    setIdentity({ uuid, slug, more });
    setOpened({ uuid, slug, more });
    setConfig(undefined);
    setGeneration(generation + 1);
    forget();
  };
  const validate = () => {
    // The form's code may still be on its way: the verdict is then the schema's, never a "valid" for want of a form.
    if (form.current === null) wait();
    const seen =
      form.current?.validate() ??
      findProblems(action.config.jsonSchema, config ?? {}, { expressions: true });
    setFound(seen);
    const current = form.current?.read() ?? config ?? {};
    server.ask({ config: current, found: seen });
    ask({ ...node, config: current });
  };
  const json = JSON.stringify(node, null, 2);
  return (
    <div
      {...hands}
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,28.5rem)]"
    >
      <div className="grid min-w-0 gap-5">
        <DraftOffer what="action" drafts={drafts} onOpen={openDraft} />
        {integrationSlug === undefined ? null : (
          <ConnectorPicker
            integrationSlug={integrationSlug}
            value={connectorUuid}
            onChange={chooseConnector}
            onRefreshLists={() => form.current?.refreshLists()}
          />
        )}
        <form
          aria-label="Action configuration"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            validate();
          }}
          className="grid min-w-0 gap-5"
        >
          <ConfigForm
            key={generation}
            form={action.config}
            value={config}
            onChange={changeConfig}
            connectorUuid={listsFrom}
            integrationSlug={integrationSlug}
            expressions
            problems={outside}
            handle={attach}
          />
        </form>
        <NodeSettings
          node={node}
          arms={arms}
          slug={identity.slug}
          onSlug={(slug) => setIdentity({ ...identity, slug })}
          more={identity.more}
          onMore={(more) => setIdentity({ ...identity, more })}
        />
      </div>
      <div className="grid min-w-0 gap-3 lg:sticky lg:top-4">
        <NodePanel
          node={node}
          onPaste={() => setDialog("paste")}
          onEdit={() => setDialog("edit")}
          onCopied={settle}
          onRun={place.kind === "connector" ? () => setDialog("run") : undefined}
          footer={
            <div className="flex flex-wrap items-center gap-2.5">
              <Button onClick={validate} pending={isPending}>
                Validate
              </Button>
              <VerdictLine
                isPending={isPending}
                error={error}
                verdict={verdict}
                found={[...found, ...server.problems, ...settingProblems(node, arms)]}
                isStale={verdict !== undefined && !sameJson(verdict.node, node)}
              />
            </div>
          }
        />
        <DraftLine state={drafts.state} onStartOver={startOver} />
      </div>
      {dialog === "paste" || dialog === "edit" ? (
        <PasteDialog
          place={place}
          initial={dialog === "edit" ? json : ""}
          onClose={() => setDialog(undefined)}
          onTake={takePasted}
        />
      ) : null}
      <LeaveDraft what="action" when={isUnfinished} drafts={drafts} />
      {dialog === "run" ? (
        <RunDialog node={node} action={action} onClose={() => setDialog(undefined)} />
      ) : null}
    </div>
  );
}

function freshDraft(place: ActionPlace, action: Action): ActionDraft {
  const isFrame =
    place.kind === "native" && (place.actionSlug === "start" || place.actionSlug === "end");
  return {
    uuid: newUuid(),
    slug: isFrame ? place.actionSlug : proposeNodeSlug(action.name || place.actionSlug, []),
    more: {},
    config: {},
    savedAt: 0,
  };
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
