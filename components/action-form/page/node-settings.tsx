import { ChevronRight } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";
import { isNodeSlug, isReservedSlug } from "@/lib/graph/node-slug";

type NodeSettingsProps = {
  slug: string;
  onSlug: (slug: string) => void;
  more: JsonObject;
  onMore: (more: JsonObject) => void;
  isNative: boolean;
};

const RETRY = [
  { key: "maximumAttempts", title: "Attempts", hint: "How often in all." },
  { key: "initialInterval", title: "First wait", hint: "Milliseconds before the second attempt." },
  { key: "backoffCoefficient", title: "Backoff", hint: "What each further wait is multiplied by." },
];

function readNumber(text: string): number | undefined {
  const number = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(number) ? undefined : number;
}

type NumberInputProps = Omit<ComponentProps<typeof Input>, "value" | "onChange"> & {
  value: unknown;
  onText: (text: string) => void;
};

/** Shows what is typed, “1.” on the way to “1.5” too, and once it is left what was understood. */
function NumberInput({ value, onText, ...control }: NumberInputProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      {...control}
      inputMode="decimal"
      value={typed ?? (value === undefined || value === null ? "" : String(value))}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onText(event.currentTarget.value);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** What a node has beside its config: its name in references, and what happens when it fails. */
export function NodeSettings({ slug, onSlug, more, onMore, isNative }: NodeSettingsProps) {
  const retry = isJsonObject(more.retry) ? more.retry : {};
  const set = (key: string, value: unknown) =>
    onMore(
      Object.fromEntries([
        ...Object.entries(more).filter(([name]) => name !== key),
        ...(value === undefined ? [] : [[key, value]]),
      ]),
    );
  const setRetry = (key: string, text: string) => {
    const number = readNumber(text);
    const next = Object.fromEntries([
      ...Object.entries(retry).filter(([name]) => name !== key),
      ...(number === undefined ? [] : [[key, number]]),
    ]);
    set("retry", Object.keys(next).length === 0 ? undefined : next);
  };
  const isFixed = isNative && isReservedSlug(slug);
  return (
    <details className="group rounded-lg border bg-card/40">
      <summary className="flex items-center gap-1.5 rounded-lg px-3.5 py-2.5 font-medium text-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        Node settings
        <span className="min-w-0 truncate font-normal text-muted-foreground text-xs">
          {slug}
          {more.retry ? " · retries" : ""}
          {more.fallbackOnFailure === true ? " · goes on when it fails" : ""}
        </span>
      </summary>
      <div className="grid gap-4 px-3.5 pt-1 pb-4">
        <Field
          id="node-slug"
          label="Node slug"
          description="How expressions refer to it: nodes.<slug>. Letters, digits and _."
          error={
            isNodeSlug(slug)
              ? isReservedSlug(slug) && !isNative
                ? "Only a graph's start and end are called this."
                : undefined
              : "Use letters, digits and _ only."
          }
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
        <Field id="node-name" label="Node name">
          {(control) => (
            <Input
              {...control}
              value={typeof more.name === "string" ? more.name : ""}
              onChange={(event) => set("name", event.currentTarget.value || undefined)}
            />
          )}
        </Field>
        <Field id="node-description" label="Node description">
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              value={typeof more.description === "string" ? more.description : ""}
              onChange={(event) => set("description", event.currentTarget.value || undefined)}
            />
          )}
        </Field>
        <Checkbox
          label="Go on to the fallback when it fails"
          checked={more.fallbackOnFailure === true}
          onCheckedChange={(checked) => set("fallbackOnFailure", checked || undefined)}
        />
        <fieldset className="grid gap-3 sm:grid-cols-3">
          <legend className="mb-1.5 font-medium text-sm">Retry</legend>
          {RETRY.map(({ key, title, hint }) => (
            <Field key={key} id={`node-retry-${key}`} label={title} description={hint}>
              {(control) => (
                <NumberInput
                  {...control}
                  value={retry[key]}
                  onText={(text) => setRetry(key, text)}
                />
              )}
            </Field>
          ))}
        </fieldset>
      </div>
    </details>
  );
}
