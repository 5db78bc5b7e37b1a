import { Field } from "@/components/ui/field";
import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";
import { RETRY_KEYS, retryRemark } from "@/lib/config-form/node/setting-remarks";
import { KeptAsItCame } from "./kept-as-it-came";
import { NumberInput, readNumber } from "./number-input";

const TEXTS: Record<(typeof RETRY_KEYS)[number], { title: string; hint: string }> = {
  maximumAttempts: { title: "Attempts", hint: "How often in all." },
  initialInterval: { title: "First wait", hint: "Milliseconds before the second attempt." },
  backoffCoefficient: { title: "Backoff", hint: "What each further wait is multiplied by." },
};

type RetryFieldsProps = { value: unknown; onChange: (retry: JsonObject | undefined) => void };

/** How often a node is tried again. Empty fields are the action's own settings. */
export function RetryFields({ value, onChange }: RetryFieldsProps) {
  const retry = isJsonObject(value) ? value : {};
  const isOdd = value !== undefined && value !== null && !isJsonObject(value);
  const set = (key: string, text: string) => {
    const number = readNumber(text);
    if (isOdd && number === undefined) return;
    const next = Object.fromEntries([
      ...Object.entries(retry).filter(([name]) => name !== key),
      ...(number === undefined ? [] : [[key, number]]),
    ]);
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <fieldset className="grid min-w-0 items-start gap-3 sm:grid-cols-3">
      <legend className="mb-1.5 font-medium text-sm">Retry</legend>
      {RETRY_KEYS.map((key) => (
        <Field
          key={key}
          id={`node-retry-${key}`}
          label={TEXTS[key].title}
          description={TEXTS[key].hint}
          error={retryRemark(retry[key])?.text}
        >
          {(control) => (
            <NumberInput {...control} value={retry[key]} onText={(text) => set(key, text)} />
          )}
        </Field>
      ))}
      {isOdd ? (
        <div className="sm:col-span-3">
          <KeptAsItCame what="The retry is no object." value={value}>
            What is typed takes its place.
          </KeptAsItCame>
        </div>
      ) : null}
    </fieldset>
  );
}
