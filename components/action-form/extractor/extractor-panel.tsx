import { CircleAlert, CircleCheck, ClipboardPaste, Pencil } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { JsonObject } from "@/lib/config-form/json-value";
import { sameJson } from "@/lib/config-form/validate/same-json";
import type { FieldProblem } from "../field-problems";

type ExtractorPanelProps = {
  config: JsonObject;
  judged: { config: JsonObject; found: readonly FieldProblem[] } | undefined;
  onPaste: () => void;
  onEdit: () => void;
  onValidate: () => void;
  onCopied: () => void;
};

/** The config as it stands: what is shown is what is copied. Cargo has no call that judges it before a model is made. */
export function ExtractorPanel({
  config,
  judged,
  onPaste,
  onEdit,
  onValidate,
  onCopied,
}: ExtractorPanelProps) {
  const json = JSON.stringify(config, null, 2);
  return (
    <section aria-label="Config" className="min-w-0 overflow-hidden rounded-lg border bg-card">
      <div className="flex flex-wrap items-center justify-between gap-1.5 border-b px-3 py-2">
        <h2 className="font-medium text-sm">Config</h2>
        <div className="flex flex-wrap gap-1">
          <Button variant="ghost" size="sm" onClick={onPaste}>
            <ClipboardPaste aria-hidden />
            Paste
          </Button>
          <Button variant="ghost" size="sm" onClick={onEdit}>
            <Pencil aria-hidden />
            Edit JSON
          </Button>
          <CopyButton variant="outline" size="sm" text={json} onCopied={onCopied}>
            Copy JSON
          </CopyButton>
        </div>
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        data-testid="extractor-json"
        className="max-h-[60vh] min-h-24 overflow-auto p-3 font-mono text-xs leading-relaxed"
      >
        {json}
      </pre>
      <div className="flex flex-wrap items-center gap-2.5 border-t px-3 py-2.5">
        <Button onClick={onValidate}>Validate</Button>
        <p role="status" className="flex min-w-0 gap-2 text-sm empty:hidden">
          {judged ? <Outcome {...judged} current={config} /> : null}
        </p>
      </div>
    </section>
  );
}

function Outcome({
  config,
  found,
  current,
}: NonNullable<ExtractorPanelProps["judged"]> & { current: JsonObject }) {
  const isGood = found.length === 0;
  const Icon = isGood ? CircleCheck : CircleAlert;
  return (
    <>
      <Icon
        aria-hidden
        className={`mt-0.5 size-4 shrink-0 ${isGood ? "text-success" : "text-destructive"}`}
      />
      <span>
        {isGood
          ? "Valid: the config fits the extractor’s schema."
          : `Not valid: ${found.length} ${found.length === 1 ? "field needs" : "fields need"} attention.`}
        {sameJson(config, current) ? null : (
          <span className="text-muted-foreground"> (before the latest change)</span>
        )}
      </span>
    </>
  );
}
