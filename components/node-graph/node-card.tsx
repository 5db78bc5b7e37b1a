"use client";

import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { CircleAlert, CircleCheck, Loader, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import type { Handle as Arm } from "@/lib/graph/edges";
import { type GraphNode, isStart, nodeTitle } from "@/lib/graph/node";
import { useCanvasActions } from "./canvas-actions";
import { NodeIcon } from "./node-appearance";
import type { RunMark } from "./run-state";

export type CardData = {
  node: GraphNode;
  kindText: string;
  labels: readonly string[];
  severity: "error" | "warning" | undefined;
  run: RunMark | undefined;
};
export type CardNode = Node<CardData, "card">;

/** A node on the canvas: what it is, what is wrong with it, and one handle for each of its children. */
export const NodeCard = memo(function NodeCard({ data, selected }: NodeProps<CardNode>) {
  const { node, kindText, labels, severity, run } = data;
  const title = nodeTitle(node);
  const hasFallback = Boolean(node.fallbackChildUuid) || node.fallbackOnFailure === true;
  const armCount = labels.length + (hasFallback ? 1 : 0);
  return (
    <div
      className={cn(
        "flex h-16 w-56 items-center gap-2.5 rounded-lg border bg-card px-3 text-card-foreground",
        "hover:border-input",
        severity === "warning" && "border-warning/60",
        severity === "error" && "border-destructive/60",
        selected && "border-ring outline-2 outline-ring/40",
      )}
    >
      {isStart(node) ? null : (
        <Handle type="target" position={Position.Top} id="in" className="graph-handle" />
      )}
      <NodeIcon node={node} />
      <div className="min-w-0 flex-1">
        <div className="truncate font-medium">{title}</div>
        {kindText.toLowerCase() === title.toLowerCase() ? null : (
          <div className="truncate text-muted-foreground text-xs">{kindText}</div>
        )}
      </div>
      <Mark severity={severity} run={run} />
      {labels.map((label, index) => (
        <ArmHandle
          // biome-ignore lint/suspicious/noArrayIndexKey: an arm is its place in Cargo's order
          key={index}
          node={node}
          arm={index}
          label={label}
          at={(index + 0.5) / armCount}
          share={1 / armCount}
        />
      ))}
      {hasFallback ? (
        <ArmHandle
          node={node}
          arm="fallback"
          label="On failure"
          at={(armCount - 0.5) / armCount}
          share={1 / armCount}
        />
      ) : null}
    </div>
  );
});

type ArmHandleProps = {
  node: GraphNode;
  arm: Arm;
  label: string;
  /** Where along the card, and how much of it is its own: both from 0 to 1. */
  at: number;
  share: number;
};

/** Drag from it to connect, press it to add a node there. */
function ArmHandle({ node, arm, label, at, share }: ArmHandleProps) {
  const { addAt } = useCanvasActions();
  const child = arm === "fallback" ? node.fallbackChildUuid : node.childrenUuids[arm];
  const name = `${label ? `${label}: ` : ""}add a node after ${nodeTitle(node)}`;
  return (
    <>
      <Handle
        type="source"
        position={Position.Bottom}
        id={String(arm)}
        title={name}
        style={{ left: `${at * 100}%` }}
        className={cn("graph-handle graph-arm", arm === "fallback" && "graph-fallback")}
        data-empty={child ? undefined : ""}
        data-arm={label || "next"}
        data-node={node.slug}
        onClick={(event) => {
          event.stopPropagation();
          addAt({ parentUuid: node.uuid, handle: arm });
        }}
      />
      {label ? (
        <span
          className="pointer-events-none absolute top-full mt-2 -translate-x-1/2 truncate rounded-sm bg-background px-1 font-medium text-2xs text-muted-foreground"
          style={{ left: `${at * 100}%`, maxWidth: `${share * 100}%` }}
        >
          {label}
        </span>
      ) : null}
    </>
  );
}

const runMarks = {
  running: { icon: Loader, tint: "animate-spin text-info", word: "running" },
  success: { icon: CircleCheck, tint: "text-success", word: "succeeded" },
  error: { icon: CircleAlert, tint: "text-destructive", word: "failed" },
};

function Mark({ severity, run }: Pick<CardData, "severity" | "run">) {
  if (run) {
    const { icon: Icon, tint, word } = runMarks[run.state];
    const words = run.message ? `${word}: ${run.message}` : word;
    return (
      <span title={words} className="shrink-0">
        <Icon aria-label={words} className={cn("size-4", tint)} />
      </span>
    );
  }
  if (severity === "error")
    return <CircleAlert aria-label="has errors" className="size-4 shrink-0 text-destructive" />;
  if (severity === "warning")
    return <TriangleAlert aria-label="has warnings" className="size-4 shrink-0 text-warning" />;
  return null;
}
