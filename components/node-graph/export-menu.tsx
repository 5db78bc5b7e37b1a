"use client";

import { Download, FileJson, Image, Link2, Share, Terminal, Workflow } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toast } from "@/components/ui/toast";
import { graphCosts } from "@/lib/graph/cost-shape";
import { findSecrets } from "@/lib/graph/find-secrets";
import type { GraphNode } from "@/lib/graph/node";
import { proposeSlug } from "@/lib/graph/node-slug";
import { toCommandLine } from "@/lib/graph/to-command-line";
import { toMermaid } from "@/lib/graph/to-mermaid";
import { lightColours, toSvg } from "@/lib/graph/to-svg";
import { graphJson } from "./json-view";
import { useKnowledge } from "./knowledge";
import { saveFile, savePng, saveSvg } from "./save-picture";
import { useEditorStore } from "./use-editor";
import { useShareLink } from "./use-share-link";

/** The graph in every form that somebody else can use. */
export function ExportMenu() {
  const store = useEditorStore();
  const share = useShareLink();
  const nodes = () => store.read().history.present;
  const { costsOf, detailsOf } = useKnowledge();
  const picture = () => toSvg(nodes(), lightColours, detailsOf);
  const isPaid = (node: GraphNode) =>
    graphCosts([node], costsOf).some(({ node: at, shape }) => at === node && shape !== undefined);
  const fileName = () => proposeSlug(store.read().tool?.name ?? "graph", new Set());

  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      toast.success(`Copied ${what}`);
    } catch {
      toast.error("The browser did not allow copying");
      return;
    }
    const secrets = findSecrets(nodes()).length;
    if (secrets > 0)
      toast.info(
        secrets === 1
          ? "One value of it looks like a secret"
          : `${secrets} values of it look like secrets`,
      );
  };

  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline">
          <Share aria-hidden />
          <span className="max-md:sr-only">Export</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuLabel>Copy</DropdownMenuLabel>
        <DropdownMenuItem
          onSelect={() => void copy(toCommandLine(nodes(), "validate"), "the command")}
        >
          <Terminal aria-hidden />
          Command that validates
        </DropdownMenuItem>
        <DropdownMenuItem
          onSelect={() => void copy(toCommandLine(nodes(), "diagram"), "the command")}
        >
          <Terminal aria-hidden />
          Command that draws the diagram
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => void copy(toMermaid(nodes(), isPaid), "the diagram")}>
          <Workflow aria-hidden />
          Mermaid diagram
        </DropdownMenuItem>
        <DropdownMenuItem
          onSelect={() =>
            void share().then(
              (address) => copy(address, "the link"),
              (error: Error) =>
                toast.error("The link could not be made", { description: error.message }),
            )
          }
        >
          <Link2 aria-hidden />
          Link to this version
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Save as a file</DropdownMenuLabel>
        <DropdownMenuItem
          onSelect={() =>
            saveFile(
              `${fileName()}.json`,
              new Blob([`${graphJson(nodes())}\n`], { type: "application/json" }),
            )
          }
        >
          <FileJson aria-hidden />
          JSON
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => saveSvg(picture(), fileName())}>
          <Image aria-hidden />
          SVG picture
        </DropdownMenuItem>
        <DropdownMenuItem
          onSelect={() =>
            void savePng(picture(), fileName()).catch((error: Error) => toast.error(error.message))
          }
        >
          <Download aria-hidden />
          PNG picture
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
