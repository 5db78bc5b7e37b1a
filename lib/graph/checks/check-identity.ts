import { isEnd, isStart, nodeTitle } from "../node";
import { isNodeSlug, isReservedSlug } from "../node-slug";
import { isUuidV4 } from "../uuid";
import { type Check, type Finding, findingAt } from "./finding";

/** Uuids and slugs: present, well formed, once only. */
export const checkIdentity: Check = (graph) => {
  const uuids = new Set<string>();
  const slugs = new Map<string, string>();
  return graph.nodes.flatMap((node) => {
    const findings: Finding[] = [];
    const add = (code: Finding["code"], severity: Finding["severity"], message: string) =>
      findings.push(
        findingAt(graph, node, {
          code,
          severity,
          message,
          field: [code.endsWith("Uuid") ? "uuid" : "slug"],
        }),
      );

    if (uuids.has(node.uuid)) add("duplicateUuid", "error", "Another node has the same uuid.");
    else if (!isUuidV4(node.uuid)) add("badUuid", "error", "The uuid is not a version 4 uuid.");
    uuids.add(node.uuid);

    const first = slugs.get(node.slug);
    if (node.slug === "") add("badSlug", "error", "The node has no slug.");
    else if (!isNodeSlug(node.slug))
      add("badSlug", "error", `“${node.slug}”: a slug has letters, digits and _ only.`);
    else if (isReservedSlug(node.slug) && !isStart(node) && !isEnd(node))
      add("reservedSlug", "error", `“${node.slug}” is reserved for the ${node.slug} of a graph.`);
    else if ((node.slug === "start" && !isStart(node)) || (node.slug === "end" && !isEnd(node)))
      add("reservedSlug", "error", `“${node.slug}” is reserved for the ${node.slug} of a graph.`);
    else if (first !== undefined && !isEnd(node))
      add(
        "duplicateSlug",
        "warning",
        `“${first}” has the slug “${node.slug}” too: what refers to it is ambiguous.`,
      );
    if (first === undefined) slugs.set(node.slug, nodeTitle(node));
    return findings;
  });
};
