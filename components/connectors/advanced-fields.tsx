"use client";

import { Collapsible } from "@/components/ui/collapsible";
import type { ConnectorFormValues } from "@/lib/connectors/form-values";
import { CacheField } from "./cache-field";
import { RateLimitFields } from "./rate-limit-fields";
import { ToggleField } from "./toggle-field";

type AdvancedFieldsProps = {
  values: ConnectorFormValues;
  onChange: (change: Partial<ConnectorFormValues>) => void;
  cacheable: boolean;
  /** Whether it is the default can be said only of a connector that exists. */
  exists: boolean;
};

/** Rate limit, cache and default: what most connectors leave as it is. */
export function AdvancedFields({ values, onChange, cacheable, exists }: AdvancedFieldsProps) {
  const used = values.rateLimit !== null || values.cacheTtlMilliseconds !== null;
  return (
    <Collapsible title="Advanced" defaultOpen={used}>
      <div className="grid gap-5 pt-2">
        <RateLimitFields
          value={values.rateLimit}
          onChange={(rateLimit) => onChange({ rateLimit })}
        />
        {cacheable || values.cacheTtlMilliseconds !== null ? (
          <CacheField
            value={values.cacheTtlMilliseconds}
            onChange={(cacheTtlMilliseconds) => onChange({ cacheTtlMilliseconds })}
          />
        ) : null}
        {exists ? (
          <ToggleField
            title="Default connector"
            description="New nodes of this integration take this connector."
            checked={values.isDefault}
            onChange={(isDefault) => onChange({ isDefault })}
          />
        ) : null}
      </div>
    </Collapsible>
  );
}
