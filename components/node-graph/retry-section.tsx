"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { changeNode } from "@/lib/graph/change-node";
import { type GraphNode, isEnd, isStart } from "@/lib/graph/node";
import { Section } from "./section";
import { useEditorStore } from "./use-editor";

const settings = [
  { key: "maximumAttempts", label: "Attempts", step: 1 },
  { key: "initialInterval", label: "First pause (ms)", step: 100 },
  { key: "backoffCoefficient", label: "Pause grows by", step: 0.1 },
];

/** How often a failed node is tried again. Empty fields are the action's own settings. */
export function RetrySection({ node }: { node: GraphNode }) {
  const store = useEditorStore();
  if (isStart(node) || isEnd(node)) return null;
  const set = (key: string, text: string) =>
    store.edit(
      (nodes) =>
        changeNode(nodes, node.uuid, (old) => {
          const { [key]: _old, ...others } = old.retry ?? {};
          const retry = text === "" ? others : { ...old.retry, [key]: Number(text) };
          const { retry: _none, ...rest } = old;
          return Object.keys(retry).length === 0 ? rest : { ...old, retry };
        }),
      { label: "Change the retry", merge: `retry ${key} ${node.uuid}` },
    );
  return (
    <Section title="Retry">
      <div data-field="retry" className="grid grid-cols-3 gap-3">
        {settings.map(({ key, label, step }) => (
          <Field key={key} label={label}>
            {(control) => (
              <Input
                {...control}
                data-field={`retry.${key}`}
                type="number"
                min={0}
                step={step}
                value={shownValue(node, key)}
                onChange={(event) => set(key, event.currentTarget.value)}
              />
            )}
          </Field>
        ))}
      </div>
    </Section>
  );
}

function shownValue(node: GraphNode, key: string): string {
  const value = node.retry?.[key];
  return typeof value === "number" ? String(value) : "";
}
