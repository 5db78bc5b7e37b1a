"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { changeNode } from "@/lib/graph/change-node";
import { type GraphNode, isEnd, isStart } from "@/lib/graph/node";
import { isNodeSlug, isReservedSlug, proposeSlug } from "@/lib/graph/node-slug";
import { renameNode } from "@/lib/graph/rename-node";
import { shownNodes } from "./editor-state";
import { Section } from "./section";
import { useEditor, useEditorStore } from "./use-editor";

/** What the node is called, by people and by other nodes. */
export function IdentitySection({ node }: { node: GraphNode }) {
  const setText = useSetText(node);
  return (
    <div className="grid grid-cols-2 items-start gap-3 *:min-w-0">
      <Field label="Name">
        {(control) => (
          <Input
            {...control}
            data-field="name"
            value={node.name ?? ""}
            onChange={(event) => setText("name", event.currentTarget.value)}
          />
        )}
      </Field>
      <SlugField node={node} />
    </div>
  );
}

export function DescriptionSection({ node }: { node: GraphNode }) {
  const setText = useSetText(node);
  return (
    <Section title="Notes">
      <Field label="Description">
        {(control) => (
          <Textarea
            {...control}
            data-field="description"
            rows={2}
            value={node.description ?? ""}
            onChange={(event) => setText("description", event.currentTarget.value)}
          />
        )}
      </Field>
    </Section>
  );
}

function useSetText(node: GraphNode) {
  const store = useEditorStore();
  return (key: "name" | "description", value: string) =>
    store.edit((nodes) => changeNode(nodes, node.uuid, (old) => ({ ...old, [key]: value })), {
      label: `Change the ${key}`,
      merge: `${key} ${node.uuid}`,
    });
}

/** Taken over when the field is left: a slug half typed must not rewrite anything. */
function SlugField({ node }: { node: GraphNode }) {
  const store = useEditorStore();
  const [typed, setTyped] = useState<string | undefined>();
  const nodes = useEditor(shownNodes);
  const others = nodes.filter((other) => other.uuid !== node.uuid);
  const value = typed ?? node.slug;
  const error = refusalOf(value, node, new Set(others.map((other) => other.slug)));
  const commit = () => {
    setTyped(undefined);
    if (typed === undefined || typed === node.slug || error) return;
    store.edit((shown) => renameNode(shown, node.uuid, typed), { label: "Rename a slug" });
  };
  return (
    <Field
      label="Slug"
      error={error}
      description={
        typed !== undefined && typed !== node.slug && !error ? (
          "Every reference to it is rewritten."
        ) : (
          <>
            Others read it as{" "}
            <span className="inline-block max-w-full wrap-anywhere">nodes.{node.slug || "…"}</span>
          </>
        )
      }
    >
      {(control) => (
        <Input
          {...control}
          data-field="slug"
          className="font-mono"
          spellCheck={false}
          value={value}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            if (event.key === "Escape") setTyped(undefined);
          }}
        />
      )}
    </Field>
  );
}

function refusalOf(slug: string, node: GraphNode, taken: ReadonlySet<string>): string | undefined {
  if (slug === node.slug) return undefined;
  if (!isNodeSlug(slug)) return `Letters, digits and _ only, such as ${proposeSlug(slug, taken)}.`;
  if (isReservedSlug(slug) && !(slug === "start" ? isStart(node) : isEnd(node)))
    return `“${slug}” is reserved.`;
  return taken.has(slug) && !isEnd(node) ? "Another node has this slug." : undefined;
}
