"use client";

import { useMutation } from "@tanstack/react-query";
import { Calculator, Play } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { computeNode } from "@/lib/cargo/operations/nodes";
import { costShape, describeCost, describeGraphCost } from "@/lib/graph/cost-shape";
import { isEnd, isStart, nodeTitle } from "@/lib/graph/node";
import { shownNodes } from "./editor-state";
import { useKnowledge } from "./knowledge";
import { actionOfNode } from "./queries";
import { JsonFigure, RunOutcome } from "./run-outcome";
import { readTestData } from "./run-state";
import { useDeployed } from "./use-deployed";
import { useEditor, useEditorStore } from "./use-editor";
import type { useRun } from "./use-run";

type Known = Readonly<Record<string, unknown>>;

type TryPanelProps = {
  runner: ReturnType<typeof useRun>;
  /** What nodes gave in earlier runs, by slug. */
  outputs: Known;
};

const toolChoice = "tool";

/** Runs one node, or the deployed tool, with test data; the price stands on the button. */
export function TryPanel({ runner, outputs }: TryPanelProps) {
  const store = useEditorStore();
  const { can, call } = useWorkspace();
  const knowledge = useKnowledge();
  const nodes = useEditor(shownNodes);
  const tool = useEditor((state) => state.tool);
  const scope = useEditor((state) => state.scope);
  const selected = useEditor((state) => state.selected);
  const testData = useEditor((state) => state.testData);
  const [picked, setPicked] = useState<string | undefined>();

  const runnable = nodes.filter((node) => !isStart(node) && !isEnd(node));
  const [chosen] = selected;
  const wanted = picked ?? chosen;
  const node = runnable.find((one) => one.uuid === wanted);
  const isTool = tool !== undefined && (wanted === toolChoice || (!node && runnable.length === 0));
  const data = readTestData(testData);

  const costs = node && knowledge.costsOf(node);
  const deployed = useDeployed(tool, isTool);
  const price = isTool
    ? deployed.state === "known"
      ? describeGraphCost(deployed.nodes, knowledge.costsOf)
      : "price unknown"
    : !costs
      ? "price unknown"
      : costs.length === 0
        ? "no credits"
        : describeCost(costShape(costs));

  const context = { ...outputs, ...(data.ok && { start: data.data }) };
  const compute = useMutation({
    mutationFn: async () => {
      if (!node) throw new Error("Choose a node first.");
      const body =
        scope.length > 0
          ? { node, context: outputs as Record<string, unknown>, groupContext: context }
          : { node, context };
      return (await call(computeNode, { body })).computedConfig;
    },
  });

  const run = () => {
    if (!data.ok) return;
    if (isTool && tool)
      return runner.start(
        tool.name,
        { kind: "tool", toolUuid: tool.toolUuid, waitUntilFinished: true, config: data.data },
        data.data,
      );
    if (node)
      return runner.start(nodeTitle(node), actionOfNode(node), { ...outputs, ...data.data });
  };

  const mayRun = can("orchestration:run:write");
  return (
    <div className="grid gap-4 p-4 lg:grid-cols-2">
      <div className="grid content-start gap-3">
        <Field label="What to run">
          {({ id, ...control }) => (
            <Combobox
              {...control}
              id={id}
              aria-label="What to run"
              value={isTool ? toolChoice : node?.uuid}
              placeholder="Choose a node"
              options={[
                ...(tool
                  ? [
                      {
                        value: toolChoice,
                        label: tool.name,
                        description: "the tool as it is deployed",
                      },
                    ]
                  : []),
                ...runnable.map((one) => ({
                  value: one.uuid,
                  label: nodeTitle(one),
                  description: one.slug,
                })),
              ]}
              onPick={setPicked}
            />
          )}
        </Field>
        <Field
          label="Test data"
          error={data.ok ? undefined : data.message}
          description="What the start node gives; read as nodes.start."
        >
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              spellCheck={false}
              className="font-mono text-xs"
              value={testData}
              onChange={(event) => store.setTestData(event.currentTarget.value)}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button
            variant="outline"
            pending={compute.isPending}
            disabled={!node || !data.ok}
            onClick={() => compute.mutate()}
          >
            <Calculator aria-hidden />
            Preview values
          </Button>
          <Button
            pending={runner.isRunning}
            disabled={(!node && !isTool) || !data.ok || !mayRun}
            onClick={() => void run()}
          >
            <Play aria-hidden />
            {node || isTool ? `Run: ${price}` : "Run"}
          </Button>
        </div>
      </div>
      <div className="grid min-w-0 content-start gap-3">
        {runner.view ? <RunOutcome view={runner.view} /> : null}
        {compute.isError ? (
          <Alert variant="destructive" title="The values could not be computed">
            {compute.error.message}
          </Alert>
        ) : compute.data !== undefined ? (
          <JsonFigure title="Values before the run" value={compute.data} />
        ) : null}
      </div>
    </div>
  );
}
