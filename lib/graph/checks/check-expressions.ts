import { type ConfigExpression, configExpressions } from "../config-expressions";
import { upstreamOf } from "../edges";
import { findReferences, type Reference, templateHoles } from "../expression-references";
import { type GraphNode, isStart, nativeSlug, nodeTitle } from "../node";
import { knowsPath, outputShape } from "../output-shape";
import { type Check, type CheckedGraph, type Finding, findingAt } from "./finding";

/** Everything that would silently be undefined at run time. */
export const checkExpressions: Check = (graph) =>
  graph.nodes.flatMap((node) => {
    const expressions = configExpressions(node);
    if (expressions.length === 0) return [];
    let upstream: Set<string> | undefined;
    const before = () => {
      upstream ??= upstreamOf(graph.index, node.uuid);
      return upstream;
    };
    return expressions.flatMap((expression) => checkExpression(graph, node, expression, before));
  });

function checkExpression(
  graph: CheckedGraph,
  node: GraphNode,
  { kind, text, path, plain }: ConfigExpression,
  before: () => ReadonlySet<string>,
): Finding[] {
  const field = ["config", ...path];
  const findings: Finding[] = [];
  const add = (code: Finding["code"], severity: Finding["severity"], message: string) =>
    findings.push(findingAt(graph, node, { code, severity, message, field }));
  if (kind === "templateExpression" && !plain) {
    const holes = templateHoles(text);
    if (holes.some((hole) => !hole.closed)) add("unclosedBraces", "error", "A {{ is never closed.");
    for (const { start, end, closed } of holes)
      if (closed && text.slice(start, end).trim() === "")
        add("emptyExpression", "warning", "There is nothing between {{ and }}.");
  }
  const seen = new Set<string>();
  for (const reference of findReferences(kind, text)) {
    const key = text.slice(reference.start, reference.end);
    if (seen.has(key)) continue;
    seen.add(key);
    const problem = checkReference(graph, node, reference, before);
    if (problem) add(problem.code, "warning", problem.message);
  }
  return findings;
}

type Problem = { code: Finding["code"]; message: string };

function checkReference(
  graph: CheckedGraph,
  reader: GraphNode,
  reference: Reference,
  before: () => ReadonlySet<string>,
): Problem | undefined {
  if (reference.root === "parentNodes") return checkOuter(graph, reference);
  const shown = `nodes.${reference.slug}`;
  const named = graph.nodes.filter((node) => node.slug === reference.slug);
  const upstream = before();
  const earlier = named.filter((node) => upstream.has(node.uuid));
  const [target] = earlier;
  if (target === undefined) {
    const [other] = named;
    if (other === undefined) {
      const outside = graph.around.some(({ nodes }) =>
        nodes.some((node) => node.slug === reference.slug),
      );
      return outside
        ? {
            code: "outerReference",
            message: `“${reference.slug}” is outside this group: write parentNodes.${reference.slug}.`,
          }
        : {
            code: "missingReference",
            message: `There is no node “${reference.slug}”: ${shown} is undefined.`,
          };
    }
    if (other.uuid === reader.uuid)
      return {
        code: "selfReference",
        message: `${shown} is this node itself: it has no output yet.`,
      };
    if (!graph.reachable.has(other.uuid))
      return {
        code: "unreachableReference",
        message: `No way leads to “${nodeTitle(other)}”: ${shown} is undefined.`,
      };
    return upstreamOf(graph.index, other.uuid).has(reader.uuid)
      ? {
          code: "laterReference",
          message: `“${nodeTitle(other)}” runs later: ${shown} is undefined here.`,
        }
      : {
          code: "unreachableReference",
          message: `“${nodeTitle(other)}” is on another way: ${shown} is undefined here.`,
        };
  }
  if (!graph.reachable.has(target.uuid) && graph.reachable.has(reader.uuid))
    return {
      code: "unreachableReference",
      message: `No way leads to “${nodeTitle(target)}”: ${shown} is undefined.`,
    };
  if (earlier.length > 1)
    return {
      code: "ambiguousReference",
      message: `${earlier.length} earlier nodes have the slug “${reference.slug}”.`,
    };
  return checkPath(graph, target, reference, shown, graph.around.length > 0);
}

function checkOuter(graph: CheckedGraph, reference: Reference): Problem | undefined {
  const shown = `parentNodes.${reference.slug}`;
  if (graph.around.length === 0)
    return { code: "missingReference", message: `${shown} has a value inside a group only.` };
  for (const [at, { nodes, index, group }] of graph.around.entries()) {
    const target = nodes.find((node) => node.slug === reference.slug);
    if (!target) continue;
    if (target.uuid === group.uuid)
      return { code: "selfReference", message: `${shown} is the group that this node is in.` };
    if (!upstreamOf(index, group.uuid).has(target.uuid))
      return {
        code: "laterReference",
        message: `“${nodeTitle(target)}” does not run before the group: ${shown} is undefined.`,
      };
    return checkPath(graph, target, reference, shown, at < graph.around.length - 1);
  }
  return {
    code: "missingReference",
    message: `There is no node “${reference.slug}” around this group: ${shown} is undefined.`,
  };
}

function checkPath(
  graph: CheckedGraph,
  target: GraphNode,
  { path }: Reference,
  shown: string,
  inGroup: boolean,
): Problem | undefined {
  const [first] = path;
  const isAgent = target.kind === "agent" || nativeSlug(target) === "agent";
  if (isAgent && first !== undefined && first !== "answer")
    return {
      code: "agentAnswer",
      message: `What an agent says is in ${shown}.answer, not in .${first}.`,
    };
  if (first === undefined) return undefined;
  // What a group's items are like is offered, not judged: its start gives what nobody has described.
  const shape = inGroup && isStart(target) ? undefined : outputShape(target, graph.knowledge);
  const unknown = knowsPath(shape, path);
  return unknown === undefined
    ? undefined
    : {
        code: "unknownPath",
        message: `“${nodeTitle(target)}” gives no “${unknown}”: ${shown}${pathText(path)} is undefined.`,
      };
}

function pathText(path: readonly string[]): string {
  return path.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join("");
}
