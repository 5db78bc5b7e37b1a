import type { Sandbox } from "../sandbox";
import type { Node } from "./node";
import { nodeSchema } from "./node";
import { checkConfig, countChildren, resolveAction } from "./resolve-action";

type InvalidNode = {
  node: { uuid: string; slug: string };
  reason: string;
  errorMessage?: string;
  invalidNodes?: InvalidNode[];
};

/** Names the node that a graph should have and has not. */
const nobody = "00000000-0000-0000-0000-000000000000";

/** Everything that is wrong with a graph; at most one reason per node, the deepest cause first. */
export function checkGraph(
  sandbox: Sandbox,
  workspaceUuid: string,
  given: readonly unknown[],
): InvalidNode[] {
  const nodes: Node[] = [];
  const invalid: InvalidNode[] = [];
  for (const each of given) {
    const parsed = nodeSchema.safeParse(each);
    if (parsed.success) nodes.push(parsed.data);
    else {
      const issue = parsed.error.issues[0];
      const place = issue?.path.join(".");
      const errorMessage = place ? `${place}: ${issue?.message}` : issue?.message;
      invalid.push({
        node: identityOf(each),
        reason: "nodeNotValid",
        ...(errorMessage && { errorMessage }),
      });
    }
  }
  invalid.push(...checkEnds(nodes));
  const loops = nodesInLoops(nodes);
  const seen = new Set<string>();
  for (const node of nodes) {
    const found = seen.has(node.uuid)
      ? { reason: "uuidNotUnique" }
      : loops.has(node.uuid)
        ? { reason: "cycle" }
        : checkNode(sandbox, workspaceUuid, node, nodes);
    seen.add(node.uuid);
    if (found) invalid.push({ node: { uuid: node.uuid, slug: node.slug }, ...found });
  }
  return invalid;
}

function checkEnds(nodes: Node[]): InvalidNode[] {
  const starts = nodes.filter((node) => isNative(node, "start"));
  const invalid: InvalidNode[] = starts.slice(1).map(({ uuid, slug }) => ({
    node: { uuid, slug },
    reason: "startNotUnique",
  }));
  if (starts.length === 0) {
    invalid.push({ node: { uuid: nobody, slug: "start" }, reason: "startMissing" });
  }
  if (!nodes.some((node) => isNative(node, "end"))) {
    invalid.push({ node: { uuid: nobody, slug: "end" }, reason: "endMissing" });
  }
  return invalid;
}

function checkNode(
  sandbox: Sandbox,
  workspaceUuid: string,
  node: Node,
  nodes: Node[],
): Omit<InvalidNode, "node"> | undefined {
  const isReserved = node.slug === "start" || node.slug === "end";
  if (isReserved && !isNative(node, node.slug)) return { reason: "slugReserved" };
  const resolved = resolveAction(sandbox, workspaceUuid, node);
  if ("reason" in resolved) return { reason: resolved.reason, errorMessage: resolved.message };
  const wrong = checkChildren(node, countChildren(node, resolved.action), nodes);
  if (wrong) return wrong;
  const config = checkConfig(resolved.action, withoutInnerNodes(node));
  if (config) return { reason: config.reason, errorMessage: config.message };
  if (!isNative(node, "group")) return undefined;
  const inner = Array.isArray(node.config._nodes) ? node.config._nodes : [];
  const invalidNodes = checkGraph(sandbox, workspaceUuid, inner);
  return invalidNodes.length > 0 ? { reason: "groupNodesNotValid", invalidNodes } : undefined;
}

function checkChildren(
  node: Node,
  expected: number,
  nodes: Node[],
): Omit<InvalidNode, "node"> | undefined {
  const { childrenUuids, fallbackOnFailure, fallbackChildUuid } = node;
  if (childrenUuids.length !== expected) {
    const errorMessage = `${expected} children are expected, not ${childrenUuids.length}.`;
    return { reason: "childrenCountNotValid", errorMessage };
  }
  // A way that leads nowhere yet is allowed where there are several; the only way out isn't optional.
  if (expected === 1 && childrenUuids[0] === null) return { reason: "childMissing" };
  const fallback = fallbackOnFailure ? fallbackChildUuid : undefined;
  const children = [...childrenUuids, fallback].filter((uuid) => uuid != null);
  const isKnown = (uuid: string) => nodes.some((each) => each.uuid === uuid);
  return children.every(isKnown) ? undefined : { reason: "childNotFound" };
}

function nodesInLoops(nodes: Node[]): Set<string> {
  const byUuid = new Map(nodes.map((node) => [node.uuid, node]));
  // Nodes are taken away from the bottom up; those that never lose all their children are in a loop or above one.
  const left = new Set(byUuid.keys());
  const pending = (node: Node) => childrenOf(node).some((uuid) => left.has(uuid));
  const parents = (uuid: string) =>
    nodes.some((n) => left.has(n.uuid) && childrenOf(n).includes(uuid));
  let before: number;
  do {
    before = left.size;
    for (const uuid of left) {
      const node = byUuid.get(uuid);
      if (!node || !pending(node) || !parents(uuid)) left.delete(uuid);
    }
  } while (left.size < before);
  return left;
}

function childrenOf({ childrenUuids, fallbackChildUuid }: Node): string[] {
  return [...childrenUuids, fallbackChildUuid].filter((uuid) => uuid != null);
}

function withoutInnerNodes({ config }: Node) {
  const { _nodes, ...rest } = config;
  return rest;
}

function isNative(node: Node, actionSlug: string): boolean {
  return node.kind === "native" && node.actionSlug === actionSlug;
}

function identityOf(value: unknown): { uuid: string; slug: string } {
  const { uuid, slug } = (value ?? {}) as { uuid?: unknown; slug?: unknown };
  return {
    uuid: typeof uuid === "string" ? uuid : nobody,
    slug: typeof slug === "string" ? slug : "",
  };
}
