import { ClipboardPaste, Pencil, Play, Terminal } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toast } from "@/components/ui/toast";
import type { JsonObject } from "@/lib/config-form/json-value";
import { nodeTexts } from "@/lib/config-form/node/node-texts";

type NodePanelProps = {
  node: JsonObject;
  onPaste: () => void;
  onEdit: () => void;
  onRun: (() => void) | undefined;
  onCopied: () => void;
  footer: ReactNode;
};

/** The node as it stands, always: what is shown is what is copied. */
export function NodePanel({ node, onPaste, onEdit, onRun, onCopied, footer }: NodePanelProps) {
  const json = useMemo(() => JSON.stringify(node, null, 2), [node]);
  return (
    <section
      aria-label="Node"
      className="flex min-h-0 min-w-0 flex-col overflow-hidden rounded-lg border bg-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-1.5 border-b px-3 py-2">
        <h2 className="font-medium text-sm">Node</h2>
        <div className="flex flex-wrap gap-1">
          <Button variant="ghost" size="sm" onClick={onPaste}>
            <ClipboardPaste aria-hidden />
            Paste
          </Button>
          <Button variant="ghost" size="sm" onClick={onEdit}>
            <Pencil aria-hidden />
            Edit JSON
          </Button>
          <CopyAs node={node} onCopied={onCopied} />
          <CopyButton variant="outline" size="sm" text={() => json} onCopied={onCopied}>
            Copy JSON
          </CopyButton>
        </div>
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        data-testid="node-json"
        className="max-h-[60vh] min-h-40 overflow-auto p-3 font-mono text-xs leading-relaxed"
      >
        {json}
      </pre>
      <div className="grid gap-2 border-t px-3 py-2.5">
        {footer}
        {onRun ? (
          <div>
            <Button variant="outline" size="sm" onClick={onRun}>
              <Play aria-hidden />
              Run once…
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}

function CopyAs({ node, onCopied }: { node: JsonObject; onCopied: () => void }) {
  const copy = async (what: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      toast.success(`${what} copied`);
      onCopied();
    } catch {
      toast.error("The browser did not allow copying");
    }
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="sm">
          <Terminal aria-hidden />
          Copy as
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {nodeTexts(node).map(({ title, text }) => (
          <DropdownMenuItem key={title} onSelect={() => void copy(title, text)}>
            {title}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
