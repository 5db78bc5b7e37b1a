"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { changeConfig } from "@/lib/graph/change-node";
import { type Config, type GraphNode, isRecord } from "@/lib/graph/node";
import { parseExactJson } from "@/lib/json/exact-json";
import { useEditorStore } from "./use-editor";

/** The config as text: for what has no form, and for those who prefer it. */
export function JsonConfig({ node }: { node: GraphNode }) {
  const store = useEditorStore();
  const [typed, setTyped] = useState<string | undefined>();
  const parsed = typed === undefined ? undefined : parse(typed);
  return (
    <Field
      label="Config as JSON"
      error={parsed && !parsed.ok ? parsed.message : undefined}
      description="Taken over as soon as it is valid JSON."
    >
      {(control) => (
        <Textarea
          {...control}
          className="max-h-96 font-mono text-xs"
          spellCheck={false}
          rows={10}
          value={typed ?? JSON.stringify(node.config, null, 2)}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            const next = parse(text);
            if (next.ok)
              store.edit((nodes) => changeConfig(nodes, node.uuid, next.config), {
                label: "Change the config",
                merge: `config ${node.uuid}`,
              });
          }}
          onBlur={() => {
            if (parsed?.ok) setTyped(undefined);
          }}
        />
      )}
    </Field>
  );
}

function parse(text: string): { ok: true; config: Config } | { ok: false; message: string } {
  try {
    const value: unknown = parseExactJson(text);
    return isRecord(value)
      ? { ok: true, config: value }
      : { ok: false, message: "A config is a JSON object." };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : "Not JSON" };
  }
}
