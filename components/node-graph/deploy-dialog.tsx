"use client";

import { useTheme } from "next-themes";
import { useMemo, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { describeCost, graphCosts } from "@/lib/graph/cost-shape";
import { darkColours, lightColours, toSvg } from "@/lib/graph/to-svg";
import { DeployedDiff } from "./deployed-diff";
import type { OpenTool } from "./editor-state";
import { useKnowledge } from "./knowledge";
import { Section } from "./section";
import { useDeployed } from "./use-deployed";
import { useEditor } from "./use-editor";
import { useFindings } from "./use-findings";
import { type Conflict, useTool } from "./use-tool";

type DeployDialogProps = {
  tool: OpenTool;
  open: boolean;
  onClose: () => void;
  onConflict: (conflict: Conflict) => void;
};

/** The plan before the deed: what it looks like, what changes, what a run will cost. */
export function DeployDialog(props: DeployDialogProps) {
  return (
    <Dialog open={props.open} onOpenChange={(next) => !next && props.onClose()}>
      <DialogContent className="max-w-3xl">
        <DialogHeader>
          <DialogTitle>Deploy {props.tool.name}</DialogTitle>
          <DialogDescription>From then on every run takes this graph.</DialogDescription>
        </DialogHeader>
        {props.open ? <Plan {...props} /> : null}
      </DialogContent>
    </Dialog>
  );
}

function Plan({ tool, onClose, onConflict }: DeployDialogProps) {
  const deployed = useDeployed(tool, true);
  const { all } = useFindings();
  const { deploy } = useTool();
  const [description, setDescription] = useState("");
  const [version, setVersion] = useState("");
  const errors = all.filter(({ severity }) => severity === "error").length;

  const go = () =>
    deploy.mutate(
      { tool, description: description.trim(), version: version.trim() },
      {
        onSuccess: (outcome) => {
          onClose();
          if (!outcome.deployed) onConflict(outcome.conflict);
        },
      },
    );

  return (
    <>
      {errors > 0 ? (
        <Alert
          variant="warning"
          title={`${errors === 1 ? "One problem" : `${errors} problems`} found`}
        >
          Cargo will probably refuse this graph; see Problems below the canvas.
        </Alert>
      ) : null}
      <Section title="Changes">
        <DeployedDiff deployed={deployed} />
      </Section>
      <Section title="Diagram">
        <Diagram />
      </Section>
      <Section title="Cost of a run">
        <Costs />
      </Section>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label="What is new" description="For those who look at the releases later.">
          {(control) => (
            <Input
              {...control}
              value={description}
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Version">
          {(control) => (
            <Input
              {...control}
              placeholder={tool.version}
              value={version}
              onChange={(event) => setVersion(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      {deploy.isError ? (
        <Alert variant="destructive" title="Not deployed">
          {deploy.error.message}
        </Alert>
      ) : null}
      <DialogFooter>
        <Button variant="outline" onClick={onClose}>
          Cancel
        </Button>
        <Button pending={deploy.isPending} disabled={deployed.state === "pending"} onClick={go}>
          Deploy
        </Button>
      </DialogFooter>
    </>
  );
}

/** Of its own size: as large as there is room for, but no smaller than can be read. */
const diagramScale = { most: 0.75, least: 0.45 };

function Diagram() {
  const nodes = useEditor((state) => state.history.present);
  const { resolvedTheme } = useTheme();
  const colours = resolvedTheme === "dark" ? darkColours : lightColours;
  const { detailsOf } = useKnowledge();
  const picture = useMemo(() => toSvg(nodes, colours, detailsOf), [nodes, colours, detailsOf]);
  return (
    // What doesn't fit is scrolled to, by keys as well.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by the keyboard
    <div tabIndex={0} className="max-h-80 overflow-auto rounded-lg border bg-background">
      {/* biome-ignore lint/performance/noImgElement: a picture made in this page, not fetched */}
      <img
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`}
        alt={`Diagram of ${nodes.length} nodes`}
        width={Math.round(picture.width * diagramScale.most)}
        height={Math.round(picture.height * diagramScale.most)}
        style={{ minWidth: Math.round(picture.width * diagramScale.least) }}
        className="mx-auto h-auto max-w-full"
      />
    </div>
  );
}

function Costs() {
  const nodes = useEditor((state) => state.history.present);
  const { costsOf, releaseOf } = useKnowledge();
  const costs = graphCosts(nodes, costsOf, releaseOf);
  if (costs.length === 0)
    return <p className="text-muted-foreground">No action of it is charged in credits.</p>;
  return (
    <ul className="grid gap-1">
      {costs.map(({ node, title, shape, inGroup }) => (
        <li key={`${title} ${node.uuid}`} className="flex justify-between gap-4">
          <span>{title}</span>
          <span className="text-muted-foreground">
            {shape ? describeCost(shape) : "price unknown"}
            {inGroup ? ", for each item" : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
