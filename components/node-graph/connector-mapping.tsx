"use client";

import { useMemo } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { missingConnectors } from "@/lib/graph/connector-mapping";
import type { Nodes } from "@/lib/graph/node";
import { useKnowledge } from "./knowledge";

type ConnectorMappingProps = {
  nodes: Nodes;
  chosen: ReadonlyMap<string, string>;
  onChoose: (integrationSlug: string, uuid: string | undefined) => void;
};

/** Asks once per integration which connector its nodes shall use here. */
export function ConnectorMapping({ nodes, chosen, onChoose }: ConnectorMappingProps) {
  const { connectors, integrationName } = useKnowledge();
  const missing = useMemo(
    () => (connectors ? missingConnectors(nodes, connectors) : []),
    [nodes, connectors],
  );
  if (missing.length === 0) return null;
  return (
    <fieldset className="grid gap-3 rounded-lg border p-3">
      <legend className="px-1 font-medium text-sm">
        Connectors that this workspace does not have
      </legend>
      {missing.map(({ integrationSlug, nodeCount, choices }) => {
        const name = integrationName(integrationSlug);
        const label = `Connector for ${name}`;
        return (
          <Field
            key={integrationSlug}
            label={label}
            description={`Used by ${nodeCount} ${nodeCount === 1 ? "node" : "nodes"}`}
          >
            {({ id, ...control }) => (
              <Combobox
                {...control}
                id={id}
                aria-label={label}
                clearable
                options={choices.map(({ uuid, name: title, slug }) => ({
                  value: uuid,
                  label: title,
                  description: slug,
                }))}
                value={chosen.get(integrationSlug)}
                placeholder={choices.length > 0 ? "Choose later" : `No connector of ${name} yet`}
                onPick={(uuid) => onChoose(integrationSlug, uuid)}
              />
            )}
          </Field>
        );
      })}
    </fieldset>
  );
}
