"use client";

import { useMemo, useState } from "react";
import { ConfigForm } from "@/components/action-form/config-form";
import { Button } from "@/components/ui/button";
import { useSettled } from "@/components/ui/use-settled";
import { changeConfig } from "@/lib/graph/change-node";
import { expressionContext } from "@/lib/graph/expression-context";
import { type GraphNode, isRecord, isStart } from "@/lib/graph/node";
import { readableShape } from "@/lib/graph/readable-shape";
import { JsonConfig } from "./json-config";
import { useKnowledge } from "./knowledge";
import { nodeForm } from "./node-form";
import { Section } from "./section";
import { useEditor, useEditorStore } from "./use-editor";
import { useFocusedField } from "./use-focused-field";
import { usePinnedFindings } from "./use-pinned-findings";

/** The config of the node's action: as a form where its schema is known, as JSON always. */
export function ConfigSection({ node }: { node: GraphNode }) {
  const knowledge = useKnowledge();
  const details = knowledge.detailsOf(node);
  const toolFields = knowledge.toolFieldsOf(node);
  const form = useMemo(
    () => nodeForm(node.kind, details, toolFields),
    [node.kind, details, toolFields],
  );
  const [asJson, setAsJson] = useState(false);
  const isEmpty = form !== undefined && Object.keys(form.jsonSchema.properties ?? {}).length === 0;
  if (isStart(node) && isEmpty && Object.keys(node.config).length === 0) return null;
  const showsForm = form !== undefined && !asJson && !isEmpty;
  return (
    <Section
      title="Configuration"
      aside={
        form && !isEmpty ? (
          <Button size="sm" variant="ghost" onClick={() => setAsJson(!asJson)}>
            {asJson ? "Show the form" : "Show as JSON"}
          </Button>
        ) : null
      }
    >
      <div data-field="config" data-form={showsForm || undefined}>
        {showsForm ? <FormConfig node={node} form={form} /> : <JsonConfig node={node} />}
      </div>
    </Section>
  );
}

type FormConfigProps = { node: GraphNode; form: NonNullable<ReturnType<typeof nodeForm>> };

function FormConfig({ node, form }: FormConfigProps) {
  const store = useEditorStore();
  const knowledge = useKnowledge();
  // What can be read changes with the graph, not with every letter that is typed into it.
  const root = useSettled(
    useEditor((state) => state.history.present),
    300,
  );
  const scope = useEditor((state) => state.scope);
  // A node just added begins with the schema's defaults; they belong to the step that added it.
  const [isNew, setIsNew] = useState(
    () => Object.keys(node.config).length === 0 && store.read().autoPlaced.has(node.uuid),
  );
  const context = useMemo(
    () =>
      expressionContext(root, scope, node.uuid, (other, around) =>
        readableShape(other, around, knowledge),
      ),
    [root, scope, node.uuid, knowledge],
  );
  const idPrefix = `node-${node.uuid.slice(0, 8)}`;
  const handle = useFocusedField(node.uuid, idPrefix);
  const problems = usePinnedFindings(node.uuid);
  return (
    <ConfigForm
      handle={handle}
      problems={problems}
      form={form}
      value={isNew ? undefined : node.config}
      onChange={(config) => {
        const last = store.read().history.past.at(-1)?.merge;
        const merge = isNew && last === `add ${node.uuid}` ? last : `config ${node.uuid}`;
        setIsNew(false);
        if (isNew && Object.keys(config).length === 0) return;
        if (!isRecord(config)) return;
        store.edit((nodes) => changeConfig(nodes, node.uuid, config), {
          label: "Change the config",
          merge,
        });
      }}
      connectorUuid={node.connectorUuid ?? undefined}
      integrationSlug={node.integrationSlug ?? undefined}
      expressions
      graphContext={context}
      idPrefix={idPrefix}
    />
  );
}
