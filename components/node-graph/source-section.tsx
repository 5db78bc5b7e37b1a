"use client";

import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { changeNode } from "@/lib/graph/change-node";
import { costShape, describeCost } from "@/lib/graph/cost-shape";
import type { GraphNode } from "@/lib/graph/node";
import { AgentField } from "./agent-field";
import { useKnowledge } from "./knowledge";
import { Section } from "./section";
import { useEditorStore } from "./use-editor";

/** With what a node works: the connector, the tool or the agent. */
export function SourceSection({ node }: { node: GraphNode }) {
  const knowledge = useKnowledge();
  const set = useSetField(node);
  const costs = knowledge.costsOf(node);
  const cost = costs && costs.length > 0 ? describeCost(costShape(costs)) : undefined;
  const description = knowledge.detailsOf(node)?.description;
  if (node.kind === "native" && !description && !cost) return null;
  return (
    <Section
      title={node.kind === "native" ? "Action" : node.kind}
      aside={cost ? <span className="text-muted-foreground text-xs">{cost}</span> : null}
    >
      {description ? <p className="text-muted-foreground text-xs">{description}</p> : null}
      {node.kind === "connector" ? <ConnectorField node={node} /> : null}
      {node.kind === "tool" ? <ToolField node={node} /> : null}
      {node.kind === "agent" ? (
        <AgentField node={node} onPick={(uuid) => set("agentUuid", uuid)} />
      ) : null}
      {node.kind === "tool" || node.kind === "agent" ? <WaitField node={node} /> : null}
    </Section>
  );
}

function useSetField(node: GraphNode) {
  const store = useEditorStore();
  return (field: string, value: unknown) =>
    store.edit(
      (nodes) =>
        changeNode(nodes, node.uuid, (old) => {
          const { [field as keyof GraphNode]: _old, ...rest } = old;
          return (value === undefined ? rest : { ...old, [field]: value }) as GraphNode;
        }),
      { label: `Change ${field}` },
    );
}

function ConnectorField({ node }: { node: GraphNode }) {
  const { connectors, integrationName } = useKnowledge();
  const set = useSetField(node);
  const own = connectors?.filter((one) => one.integrationSlug === node.integrationSlug) ?? [];
  const current = node.connectorUuid ?? undefined;
  const isKnown = own.some((one) => one.uuid === current);
  const options = own.map((one) => ({
    value: one.uuid,
    label: one.name,
    description: one.isDefault ? `${one.slug} · default` : one.slug,
  }));
  if (current && !isKnown && connectors)
    options.unshift({ value: current, label: current, description: "not in this workspace" });
  return (
    <Field label="Connector">
      {({ id, ...control }) => (
        <div data-field="connectorUuid">
          <Combobox
            {...control}
            id={id}
            aria-label="Connector"
            clearable
            options={options}
            value={current}
            pending={connectors === undefined}
            placeholder="Choose a connector"
            emptyText={`This workspace has no connector of ${integrationName(node.integrationSlug ?? "")}.`}
            onPick={(uuid) => set("connectorUuid", uuid)}
          />
        </div>
      )}
    </Field>
  );
}

function ToolField({ node }: { node: GraphNode }) {
  const { tools } = useKnowledge();
  const set = useSetField(node);
  const options = (tools ?? []).map(({ uuid, name }) => ({ value: uuid, label: name || uuid }));
  if (node.toolUuid && tools && !tools.some(({ uuid }) => uuid === node.toolUuid))
    options.unshift({ value: node.toolUuid, label: node.toolUuid });
  return (
    <Field
      label="Tool"
      description={node.templateSlug ? `From the template ${node.templateSlug}` : undefined}
    >
      {({ id, ...control }) => (
        <div data-field="toolUuid">
          <Combobox
            {...control}
            id={id}
            aria-label="Tool"
            options={options}
            value={node.toolUuid ?? undefined}
            pending={tools === undefined}
            placeholder="Choose a tool"
            onPick={(uuid) => set("toolUuid", uuid)}
          />
        </div>
      )}
    </Field>
  );
}

function WaitField({ node }: { node: GraphNode }) {
  const set = useSetField(node);
  const id = `wait-${node.uuid}`;
  return (
    <div className="flex items-center justify-between gap-3">
      <label htmlFor={id}>Wait until it has finished</label>
      <Switch
        id={id}
        checked={node.waitUntilFinished === true}
        onCheckedChange={(wait) => set("waitUntilFinished", wait)}
      />
    </div>
  );
}
