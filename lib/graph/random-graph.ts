import fc from "fast-check";
import { insertNode } from "./insert-node";
import { type NodeKind, newNode, startGraph } from "./new-node";
import { type GraphNode, type Nodes, nativeSlug } from "./node";

const kinds: NodeKind[] = [
  { kind: "native", actionSlug: "filter" },
  { kind: "native", actionSlug: "branch" },
  { kind: "native", actionSlug: "switch" },
  { kind: "native", actionSlug: "split" },
  { kind: "native", actionSlug: "variables" },
  { kind: "native", actionSlug: "group" },
  { kind: "native", actionSlug: "python" },
  { kind: "connector", integrationSlug: "hubspot", actionSlug: "findRecords" },
  { kind: "tool", toolUuid: "0b6f1f0e-0f2c-4c57-9f24-1f0a3d0f5c11" },
  { kind: "agent", agentUuid: "7f0a3d0f-0f2c-4c57-9f24-1f0a3d0f5c22" },
];

export const arbitraryKind: fc.Arbitrary<NodeKind> = fc.constantFrom(...kinds);

/** A sound graph that grew by insertion, with fields that this program has never heard of. */
export const arbitraryGraph: fc.Arbitrary<Nodes> = fc
  .array(fc.tuple(arbitraryKind, fc.nat(), fc.nat(), fc.jsonValue()), { maxLength: 14 })
  .map((steps) =>
    steps.reduce<Nodes>((nodes, [what, at, arm, extra]) => {
      const parents = nodes.filter((node) => node.childrenUuids.length > 0);
      const parent = parents[at % parents.length];
      if (!parent) return nodes;
      const node = { ...newNode(nodes, { what, name: nameOf(what) }), unknownToUs: extra };
      const reading = reads(node, parent.slug);
      return insertNode(
        nodes,
        { parentUuid: parent.uuid, handle: arm % parent.childrenUuids.length },
        reading,
      );
    }, startGraph()),
  );

function nameOf(what: NodeKind): string {
  return what.kind === "native" || what.kind === "connector" ? what.actionSlug : what.kind;
}

function reads(node: GraphNode, slug: string): GraphNode {
  if (nativeSlug(node) === "switch") return node;
  const value = {
    kind: "templateExpression",
    expression: `{{nodes.${slug}.x}}`,
    instructTo: "none",
    fromRecipe: false,
  };
  return { ...node, config: { ...node.config, value } };
}
