"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import type { Ref } from "react";
import type { ConfigFormHandle } from "@/components/action-form/config-form-props";
import { Alert } from "@/components/ui/alert";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Integration } from "@/lib/cargo/integration";
import type { ConnectorFormValues } from "@/lib/connectors/form-values";
import { CredentialsFields } from "./credentials-fields";
import { ToggleField } from "./toggle-field";

type CredentialsSectionProps = {
  values: ConnectorFormValues;
  integration: UseQueryResult<Integration>;
  /** Names of secrets that a pasted command left out. */
  placeholders: readonly string[];
  onChange: (change: Partial<ConnectorFormValues>) => void;
  handle: Ref<ConfigFormHandle>;
};

/** Who pays for the calls and, with an own account, what lets Cargo into it. */
export function CredentialsSection(props: CredentialsSectionProps) {
  const { values, integration, placeholders, onChange, handle } = props;
  if (values.integrationSlug === "") return null;
  if (integration.data === undefined) {
    return integration.error ? (
      <ErrorState
        title="The integration could not be loaded"
        message={integration.error.message}
        onRetry={() => void integration.refetch()}
        retrying={integration.isFetching}
      />
    ) : (
      <div aria-busy="true" className="grid gap-3">
        <Skeleton className="w-32" />
        <Skeleton className="h-8" />
        <Skeleton className="h-8" />
      </div>
    );
  }
  const { config, credits } = integration.data.connector;
  const onCredits = credits?.isCompatible === true;
  return (
    <section aria-label="Credentials" className="grid gap-4">
      {onCredits || values.useCredits ? (
        <ToggleField
          title="Use Cargo credits"
          description="Calls go through Cargo's own account and cost credits: no credentials are needed."
          checked={values.useCredits}
          onChange={(useCredits) => onChange({ useCredits })}
        />
      ) : null}
      {placeholders.length > 0 ? (
        <Alert title="The command left out its secrets">
          Type them below: {placeholders.join(", ")}
        </Alert>
      ) : null}
      {values.useCredits ? null : (
        <CredentialsFields
          key={values.integrationSlug}
          form={config}
          value={values.config}
          onChange={(next) => onChange({ config: next })}
          handle={handle}
        />
      )}
    </section>
  );
}
