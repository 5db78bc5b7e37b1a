"use client";

import { Plus } from "lucide-react";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { changeNode, fitChildren } from "@/lib/graph/change-node";
import { childLabels, shownLabels } from "@/lib/graph/children";
import { connectNodes, disconnectNodes, possibleChildren } from "@/lib/graph/connect-nodes";
import type { Handle } from "@/lib/graph/edges";
import { findNode, type GraphNode, isEnd, isStart, nodeTitle } from "@/lib/graph/node";
import { useCanvasActions } from "./canvas-actions";
import { shownNodes } from "./editor-state";
import { useKnowledge } from "./knowledge";
import { Section } from "./section";
import { useEditor, useEditorStore } from "./use-editor";

/** Where each way out of the node leads: the same as the edges of the canvas. */
export function ArmsSection({ node }: { node: GraphNode }) {
  const store = useEditorStore();
  const knowledge = useKnowledge();
  const action = knowledge.detailsOf(node);
  const labels = shownLabels(node, action);
  const expected = childLabels(node, action)?.length;
  if (isEnd(node) && node.childrenUuids.length === 0) return null;
  return (
    <Section title="Leads to">
      <div data-field="childrenUuids" className="grid gap-3">
        {labels.map((label, index) => (
          <ArmField
            // biome-ignore lint/suspicious/noArrayIndexKey: an arm is its place in Cargo's order
            key={index}
            node={node}
            handle={index}
            label={label || (labels.length === 1 ? "Next node" : `Way ${index + 1}`)}
          />
        ))}
        {expected !== undefined && expected !== node.childrenUuids.length ? (
          <Button
            variant="outline"
            size="sm"
            onClick={() =>
              store.edit(
                (nodes) => changeNode(nodes, node.uuid, (old) => fitChildren(old, expected)),
                { label: "Mend the children" },
              )
            }
          >
            Give it the {expected} {expected === 1 ? "child" : "children"} it must have
          </Button>
        ) : null}
      </div>
      {isStart(node) ? null : <FallbackFields node={node} />}
    </Section>
  );
}

function FallbackFields({ node }: { node: GraphNode }) {
  const store = useEditorStore();
  const id = `fallback-${node.uuid}`;
  const isOn = node.fallbackOnFailure === true;
  return (
    <>
      <div className="flex items-center justify-between gap-3" data-field="fallbackOnFailure">
        <label htmlFor={id}>Go on when it fails</label>
        <Switch
          id={id}
          checked={isOn}
          onCheckedChange={(fallbackOnFailure) =>
            store.edit(
              (nodes) => changeNode(nodes, node.uuid, (old) => ({ ...old, fallbackOnFailure })),
              { label: "Change the fallback" },
            )
          }
        />
      </div>
      {isOn || node.fallbackChildUuid ? (
        <div data-field="fallbackChildUuid">
          <ArmField node={node} handle="fallback" label="On failure" />
        </div>
      ) : null}
    </>
  );
}

type ArmFieldProps = { node: GraphNode; handle: Handle; label: string };

function ArmField({ node, handle, label }: ArmFieldProps) {
  const store = useEditorStore();
  const { addAt } = useCanvasActions();
  const nodes = useEditor(shownNodes);
  const child = handle === "fallback" ? node.fallbackChildUuid : node.childrenUuids[handle];
  const options = useMemo(
    () =>
      possibleChildren(nodes, { from: node.uuid, handle }).map((other) => ({
        value: other.uuid,
        label: nodeTitle(other),
        description: other.slug,
      })),
    [nodes, node.uuid, handle],
  );
  const isOffered = !child || options.some(({ value }) => value === child);
  const current = child ? findNode(nodes, child) : undefined;
  return (
    <Field
      label={label}
      aside={
        <Button
          size="sm"
          variant="ghost"
          aria-label={`${label}: add a node here`}
          onClick={() => addAt({ parentUuid: node.uuid, handle })}
        >
          <Plus aria-hidden />
          Add
        </Button>
      }
    >
      {({ id, ...control }) => (
        <div data-field={handle === "fallback" ? "fallback" : `childrenUuids.${handle}`}>
          <Combobox
            {...control}
            id={id}
            aria-label={label}
            clearable
            options={
              isOffered
                ? options
                : [
                    {
                      value: child,
                      label: current ? nodeTitle(current) : "A node that is not there",
                      description: current?.slug ?? child,
                    },
                    ...options,
                  ]
            }
            value={child ?? undefined}
            placeholder="Nowhere"
            onPick={(to) =>
              store.edit(
                (shown) =>
                  to === undefined
                    ? disconnectNodes(shown, { from: node.uuid, handle })
                    : connectNodes(shown, { from: node.uuid, handle, to }),
                { label: to === undefined ? "Disconnect two nodes" : "Connect two nodes" },
              )
            }
          />
        </div>
      )}
    </Field>
  );
}
