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
import { readTestData } from "@/lib/config-form/node/read-test-data";
import { describeGraphCost } from "@/lib/graph/cost-shape";
import { type GraphNode, isEnd, isStart, nodeTitle } from "@/lib/graph/node";
import { shownNodes } from "./editor-state";
import { useKnowledge } from "./knowledge";
import { actionOfNode } from "./queries";
import { JsonFigure, RunOutcome } from "./run-outcome";
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

  const deployed = useDeployed(tool, isTool);
  const priced = isTool
    ? deployed.state === "known"
      ? deployed.nodes
      : undefined
    : node && [node];
  const price = priced
    ? describeGraphCost(priced, knowledge.costsOf, knowledge.releaseOf)
    : "price unknown";

  // Of a tool or an agent nobody may know it; of an action it only has not come yet, or there is no such action.
  const isPriceComing =
    price === "price unknown" && !isTool && /^(native|connector)$/.test(node?.kind ?? "");

  const context = { ...outputs, ...(data.ok && { start: data.data }) };
  const compute = useMutation({
    mutationFn: async (node: GraphNode) => {
      // In a group the test data stands for both: what is around it, and the item.
      const body = scope.length > 0 ? { node, context, groupContext: context } : { node, context };
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
    <div className="@container p-4">
      <div className="grid @2xl:grid-cols-[15rem_minmax(0,1fr)_minmax(0,1fr)] @2xl:grid-rows-[auto_1fr] gap-x-5 gap-y-3">
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
          className="@2xl:col-start-2 @2xl:row-span-2 @2xl:row-start-1"
          description={
            scope.length > 0
              ? "What the start gives, of this group and around it: nodes.start and parentNodes.start."
              : "What the start node gives; read as nodes.start."
          }
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
        <div className="flex min-w-0 @2xl:flex-col @2xl:flex-nowrap flex-wrap content-start @2xl:items-stretch gap-2">
          <Button
            variant="outline"
            pending={compute.isPending}
            disabled={!node || !data.ok}
            onClick={() => node && compute.mutate(node)}
          >
            {compute.isPending ? null : <Calculator aria-hidden />}
            Preview values
          </Button>
          <Button
            className="h-auto min-h-9 whitespace-normal text-left"
            pending={runner.isRunning}
            disabled={(!node && !isTool) || !data.ok || !mayRun || isPriceComing}
            onClick={() => void run()}
          >
            {runner.isRunning ? null : <Play aria-hidden />}
            {node || isTool ? `Run: ${price}` : "Run"}
          </Button>
        </div>
        <div className="@2xl:col-start-3 @2xl:row-span-2 @2xl:row-start-1 grid min-w-0 content-start gap-3">
          {runner.view ? <RunOutcome view={runner.view} /> : null}
          {compute.variables?.uuid !== node?.uuid ? null : compute.isError ? (
            <Alert variant="destructive" title="The values could not be computed">
              {compute.error.message}
            </Alert>
          ) : compute.data !== undefined ? (
            <JsonFigure title="Values before the run" value={compute.data} />
          ) : null}
        </div>
      </div>
    </div>
  );
}
