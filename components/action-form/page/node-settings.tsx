import { ChevronRight } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { JsonObject } from "@/lib/config-form/json-value";
import { settingProblems, slugRemark, uuidRemark } from "@/lib/config-form/node/setting-remarks";
import { isReservedSlug } from "@/lib/graph/node-slug";
import { KeptAsItCame } from "./kept-as-it-came";
import { NodeChildren } from "./node-children";
import { PositionFields } from "./position-fields";
import { RetryFields } from "./retry-fields";
import { UuidRow } from "./uuid-row";

type NodeSettingsProps = {
  /** As it is built: what is shown is what is copied. */
  node: JsonObject;
  /** The ways on that its action has. */
  arms: readonly string[] | undefined;
  slug: string;
  onSlug: (slug: string) => void;
  more: JsonObject;
  onMore: (more: JsonObject) => void;
};

/** What a node has beside its config: its name in references, where it leads, and what happens when it fails. */
export function NodeSettings({ node, arms, slug, onSlug, more, onMore }: NodeSettingsProps) {
  const isNative = node.kind === "native";
  const uuid = String(node.uuid);
  const set = (key: string, value: unknown) =>
    onMore(
      Object.fromEntries([
        ...Object.entries(more).filter(([name]) => name !== key),
        ...(value === undefined ? [] : [[key, value]]),
      ]),
    );
  const isFixed = isNative && isReservedSlug(slug);
  const problems = settingProblems(node, arms).length;
  const text = (key: "name" | "description") => ({
    value: typeof more[key] === "string" ? more[key] : "",
    onChange: (event: { currentTarget: { value: string } }) =>
      set(key, event.currentTarget.value || undefined),
  });
  return (
    <details className="group min-w-0 rounded-lg border bg-card/40">
      <summary className="flex items-center gap-1.5 rounded-lg px-3.5 py-2.5 font-medium text-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open:rotate-90"
        />
        <span className="shrink-0">Node settings</span>
        <span className="min-w-0 truncate font-normal text-muted-foreground text-xs">
          {slug}
          {more.retry ? " · retries" : ""}
          {more.fallbackOnFailure === true ? " · goes on when it fails" : ""}
        </span>
        {problems > 0 ? (
          <span className="ml-auto shrink-0 font-normal text-destructive text-xs">
            {problems} to mend
          </span>
        ) : null}
      </summary>
      <div className="grid gap-4 px-3.5 pt-1 pb-4">
        <Field
          id="node-slug"
          label="Node slug"
          description="How expressions refer to it: nodes.<slug>. Letters, digits and _."
          error={slugRemark(slug, isNative)?.text}
        >
          {(control) => (
            <Input
              {...control}
              disabled={isFixed}
              value={slug}
              onChange={(event) => onSlug(event.currentTarget.value)}
              className="font-mono text-xs"
            />
          )}
        </Field>
        <Field id="node-name" label="Node name" description={oddText(more.name)}>
          {(control) => <Input {...control} {...text("name")} />}
        </Field>
        <Field
          id="node-description"
          label="Node description"
          description={oddText(more.description)}
        >
          {(control) => <Textarea {...control} rows={2} {...text("description")} />}
        </Field>
        <NodeChildren
          uuid={uuid}
          arms={arms}
          value={node.childrenUuids}
          onChange={(children) => set("childrenUuids", children)}
        />
        <div className="grid gap-2">
          <Checkbox
            label="Go on to the fallback when it fails"
            checked={more.fallbackOnFailure === true}
            onCheckedChange={(checked) => set("fallbackOnFailure", checked || undefined)}
          />
          {typeof node.fallbackOnFailure === "boolean" ? null : (
            <KeptAsItCame what="This is neither true nor false." value={node.fallbackOnFailure}>
              What is chosen takes its place.
            </KeptAsItCame>
          )}
          {more.fallbackOnFailure === true || hasFallback(more) ? (
            <UuidRow
              id="node-fallback"
              label="On failure"
              name="Leads to: On failure"
              value={more.fallbackChildUuid ?? null}
              remark={uuidRemark(more.fallbackChildUuid, uuid)}
              onChange={(next) => set("fallbackChildUuid", next ?? undefined)}
            />
          ) : null}
        </div>
        <RetryFields value={more.retry} onChange={(retry) => set("retry", retry)} />
        <PositionFields value={node.position} onChange={(position) => set("position", position)} />
      </div>
    </details>
  );
}

const hasFallback = (more: JsonObject) =>
  more.fallbackChildUuid !== undefined && more.fallbackChildUuid !== null;

function oddText(value: unknown) {
  if (value === undefined || value === null || typeof value === "string") return undefined;
  return (
    <KeptAsItCame what="This is no text." value={value}>
      What is typed takes its place.
    </KeptAsItCame>
  );
}
