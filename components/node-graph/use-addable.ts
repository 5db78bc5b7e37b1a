"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { integrationQuery, nativeIntegrationQuery } from "@/components/integrations/queries";
import type { Action, Integration } from "@/lib/cargo/integration";
import type { ActionShape } from "@/lib/graph/children";
import { costShape, describeCost } from "@/lib/graph/cost-shape";
import type { NodeKind } from "@/lib/graph/new-node";
import { isStart } from "@/lib/graph/node";
import { shownNodes } from "./editor-state";
import { useKnowledge } from "./knowledge";
import { useEditor } from "./use-editor";
import { useKnownAgents } from "./use-known-agents";

/** Something that can become a node. */
export type Addable = {
  key: string;
  group: string;
  name: string;
  description: string | undefined;
  /** In words, such as "1 credit"; undefined where nothing is charged or nobody says. */
  cost: string | undefined;
  what: NodeKind;
  action: ActionShape | undefined;
  /** Lower case, for the search. */
  text: string;
};

/** Native actions, the actions of connected integrations, tools and agents. */
export function useAddable(): { entries: Addable[]; pending: number } {
  const { uuid } = useWorkspace();
  const { connectors, tools } = useKnowledge();
  const agents = useKnownAgents();
  const hasStart = useEditor((state) => shownNodes(state).some(isStart));
  const native = useQuery(nativeIntegrationQuery(uuid)).data;
  const slugs = useMemo(
    () => [...new Set(connectors?.map(({ integrationSlug }) => integrationSlug))].sort(),
    [connectors],
  );
  const { integrations, pending } = useQueries({
    queries: slugs.map((slug) => integrationQuery(uuid, slug)),
    combine: (results) => ({
      integrations: results.flatMap(({ data }): Integration[] => (data ? [data] : [])),
      pending: results.filter(({ isPending }) => isPending).length,
    }),
  });

  const entries = useMemo(() => {
    const natives = Object.entries(native?.actions ?? {})
      .filter(([slug]) => slug !== "start" || !hasStart)
      // Every graph begins with an end: another one is wanted least.
      .toSorted(([a], [b]) => Number(a === "end") - Number(b === "end"))
      .map(([slug, action]) => ofAction("Cargo", action, { kind: "native", actionSlug: slug }));
    const connected = integrations.flatMap((integration) =>
      Object.entries(integration.actions).map(([actionSlug, action]) =>
        ofAction(integration.name || integration.slug, action, {
          kind: "connector",
          integrationSlug: integration.slug,
          actionSlug,
        }),
      ),
    );
    const ofTools = (tools ?? []).map((tool) =>
      entry("Tools", tool.name || tool.uuid, undefined, { kind: "tool", toolUuid: tool.uuid }),
    );
    const ofAgents = agents.map(({ uuid: agentUuid, name, usedIn }) =>
      entry("Agents", name, `Used in ${usedIn}`, { kind: "agent", agentUuid }),
    );
    const anyAgent = entry("Agents", "Agent by its uuid", "Any other agent of the workspace.", {
      kind: "agent",
      agentUuid: "",
    });
    return [...natives, ...connected, ...ofTools, ...ofAgents, anyAgent];
  }, [native, integrations, tools, agents, hasStart]);

  return { entries, pending };
}

function ofAction(group: string, action: Action, what: NodeKind): Addable {
  const slug = what.kind === "native" || what.kind === "connector" ? what.actionSlug : "";
  const costs = action.credits?.costs ?? [];
  return {
    ...entry(group, action.name || slug, action.description, what),
    cost: costs.length > 0 ? describeCost(costShape(costs)) : undefined,
    action: { children: action.children, childrenCount: action.childrenCount },
    text: [group, action.name, slug, action.description, action.category].join(" ").toLowerCase(),
  };
}

function entry(
  group: string,
  name: string,
  description: string | undefined,
  what: NodeKind,
): Addable {
  return {
    key: JSON.stringify(what),
    group,
    name,
    description,
    cost: undefined,
    what,
    action: undefined,
    text: `${group} ${name} ${description ?? ""}`.toLowerCase(),
  };
}

/** The entries that hold every word; those whose name begins with the search come first. */
export function searchAddable(entries: readonly Addable[], search: string): Addable[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const [first = ""] = words;
  const found = entries.filter(({ text }) => words.every((word) => text.includes(word)));
  if (words.length === 0) return found;
  const rank = ({ name, group }: Addable) =>
    name.toLowerCase().startsWith(first) ? 0 : group.toLowerCase().startsWith(first) ? 1 : 2;
  return found.toSorted((a, b) => rank(a) - rank(b));
}
