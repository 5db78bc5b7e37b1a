"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { GraphNode } from "@/lib/graph/node";
import { isUuidV4 } from "@/lib/graph/uuid";
import { useKnownAgents } from "./use-known-agents";

type AgentFieldProps = { node: GraphNode; onPick: (uuid: string | undefined) => void };

/** Cargo's API as this program knows it lists no agents: those in use are offered, any other goes by its uuid. */
export function AgentField({ node, onPick }: AgentFieldProps) {
  const agents = useKnownAgents();
  const [typed, setTyped] = useState("");
  const current = node.agentUuid ?? "";
  const options = agents.map(({ uuid, name, usedIn }) => ({
    value: uuid,
    label: name,
    description: `used in ${usedIn} · ${uuid}`,
  }));
  const offer = (uuid: string, description: string) => {
    if (uuid !== "" && !options.some(({ value }) => value === uuid))
      options.unshift({ value: uuid, label: uuid, description });
  };
  offer(current, "not used elsewhere");
  if (isUuidV4(typed.trim())) offer(typed.trim(), "take this uuid");
  return (
    <Field
      label="Agent"
      description="Cargo's API lists no agents: pick one that is in use, or paste the uuid from the agent's address in Cargo (`cargo-ai ai agent list` has it too)."
    >
      {({ id, ...control }) => (
        <div data-field="agentUuid">
          <Combobox
            {...control}
            id={id}
            aria-label="Agent"
            options={options}
            value={current || undefined}
            placeholder="Choose an agent or paste a uuid"
            emptyText="No agent of that name is in use. Paste an agent's uuid to take it."
            onType={setTyped}
            onPick={onPick}
          />
        </div>
      )}
    </Field>
  );
}
