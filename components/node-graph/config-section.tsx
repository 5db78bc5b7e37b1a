"use client";

import type { GraphNode } from "@/lib/graph/node";
import { JsonConfig } from "./json-config";
import { Section } from "./section";

/** The config of the node's action. */
export function ConfigSection({ node }: { node: GraphNode }) {
  return (
    <Section title="Configuration">
      <div data-field="config">
        <JsonConfig node={node} />
      </div>
    </Section>
  );
}
