import {
  Bot,
  Box,
  Braces,
  CirclePlay,
  Clock,
  Code,
  Filter,
  Flag,
  GitFork,
  type LucideIcon,
  Plug,
  Repeat,
  Route,
  Split,
  Wrench,
} from "lucide-react";
import { IntegrationIcon } from "@/components/integrations/integration-icon";
import { cn } from "@/components/ui/cn";
import { type GraphNode, nativeSlug } from "@/lib/graph/node";

const natives: Record<string, { icon: LucideIcon; tint: string }> = {
  start: { icon: CirclePlay, tint: "bg-success/12 text-success" },
  end: { icon: Flag, tint: "bg-secondary text-muted-foreground" },
  filter: { icon: Filter, tint: "bg-warning/12 text-warning" },
  branch: { icon: GitFork, tint: "bg-warning/12 text-warning" },
  switch: { icon: Route, tint: "bg-warning/12 text-warning" },
  split: { icon: Split, tint: "bg-warning/12 text-warning" },
  variables: { icon: Braces, tint: "bg-info/12 text-info" },
  delay: { icon: Clock, tint: "bg-info/12 text-info" },
  group: { icon: Repeat, tint: "bg-primary/12 text-link" },
  agent: { icon: Bot, tint: "bg-primary/12 text-link" },
  python: { icon: Code, tint: "bg-info/12 text-info" },
  script: { icon: Code, tint: "bg-info/12 text-info" },
};

const kinds: Record<string, { icon: LucideIcon; tint: string }> = {
  tool: { icon: Wrench, tint: "bg-primary/12 text-link" },
  agent: { icon: Bot, tint: "bg-primary/12 text-link" },
  connector: { icon: Plug, tint: "bg-secondary text-muted-foreground" },
};

export type Appearance = Pick<GraphNode, "kind" | "actionSlug" | "integrationSlug">;

type NodeIconProps = { node: Appearance; size?: "sm" | "default" };

/** What a node is, as a picture. Decorative: its words stand beside it. */
export function NodeIcon({ node, size = "default" }: NodeIconProps) {
  if (node.kind === "connector" && node.integrationSlug)
    return <IntegrationIcon slug={node.integrationSlug} name={node.integrationSlug} size={size} />;
  const native = nativeSlug(node as GraphNode);
  const { icon: Icon, tint } = (native === undefined ? kinds[node.kind] : natives[native]) ?? {
    icon: Box,
    tint: "bg-secondary text-muted-foreground",
  };
  return (
    <span
      aria-hidden="true"
      className={cn(
        "grid shrink-0 place-items-center",
        size === "sm" ? "size-5 rounded-[5px]" : "size-7 rounded-md",
        tint,
      )}
    >
      <Icon className={size === "sm" ? "size-3" : "size-4"} />
    </span>
  );
}
