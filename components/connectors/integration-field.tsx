"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { IntegrationIcon } from "@/components/integrations/integration-icon";
import { type CatalogueEntry, catalogueQuery } from "@/components/integrations/queries";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";

type IntegrationFieldProps = {
  slug: string;
  onPick: (integration: CatalogueEntry) => void;
  disabled?: boolean;
};

/** Which service the connector is for, out of all that Cargo knows. */
export function IntegrationField({ slug, onPick, disabled }: IntegrationFieldProps) {
  const { uuid } = useWorkspace();
  const { data, error, isPending } = useQuery(catalogueQuery(uuid));
  const options = useMemo(
    () =>
      (data ?? []).map((entry) => ({
        value: entry.slug,
        label: entry.name,
        ...(entry.category && { description: entry.category }),
        icon: (
          <IntegrationIcon slug={entry.slug} name={entry.name} hasIcon={entry.hasIcon} size="sm" />
        ),
      })),
    [data],
  );
  return (
    <Field
      label="Integration"
      required
      error={error ? "The integrations could not be loaded." : undefined}
    >
      {(control) => (
        <Combobox
          {...control}
          options={options}
          value={slug === "" ? undefined : slug}
          disabled={disabled}
          pending={isPending}
          placeholder="HubSpot, Snowflake, OpenAI…"
          emptyText="No integration of that name"
          onPick={(picked) => {
            const integration = data?.find((entry) => entry.slug === picked);
            if (integration) onPick(integration);
          }}
        />
      )}
    </Field>
  );
}

/** The same of a connector that exists: it can't become another service's. */
export function FixedIntegrationField({ slug, name }: { slug: string; name: string }) {
  return (
    <Field label="Integration">
      {(control) => (
        <Combobox
          {...control}
          options={[{ value: slug, label: name }]}
          value={slug}
          readOnly
          onPick={() => undefined}
        />
      )}
    </Field>
  );
}
