"use client";

import { type Ref, useMemo, useState } from "react";
import { ConfigForm } from "@/components/action-form/config-form";
import type { ConfigFormHandle } from "@/components/action-form/config-form-props";
import type { IntegrationForm } from "@/lib/cargo/integration";
import { oauthFields } from "@/lib/connectors/oauth-fields";
import {
  hideOauthValue,
  restoreOauthValue,
  simplifyOauthField,
} from "@/lib/connectors/simplify-oauth";
import { credentialWidgets } from "./credential-widgets";

type Json = Record<string, unknown>;

type CredentialsFieldsProps = {
  form: IntegrationForm;
  value: Json;
  onChange: (value: Json) => void;
  handle: Ref<ConfigFormHandle>;
};

/** What the service asks for to let Cargo in, as the integration describes it. */
export function CredentialsFields({ form, value, onChange, handle }: CredentialsFieldsProps) {
  const { jsonSchema, uiSchema } = form;
  const paths = useMemo(() => oauthFields(uiSchema), [uiSchema]);
  const widgets = useMemo(() => credentialWidgets(uiSchema), [uiSchema]);
  const simple = useMemo(
    () => ({ jsonSchema: paths.reduce(simplifyOauthField, jsonSchema), uiSchema }),
    [jsonSchema, uiSchema, paths],
  );
  const [stored] = useState(value);
  // The form recognises by identity what it has reported itself: it gets back the very object.
  const [reported] = useState(() => new WeakMap<Json, Json>());
  const shown = useMemo(
    () => reported.get(value) ?? paths.reduce(hideOauthValue, value),
    [reported, value, paths],
  );
  // A config that holds nothing yet begins with the schema's defaults.
  const [begun, setBegun] = useState(() => Object.keys(value).length > 0);

  return (
    <ConfigForm
      form={simple}
      value={begun ? shown : undefined}
      onChange={(next) => {
        setBegun(true);
        const config = paths.reduce((all, path) => restoreOauthValue(all, stored, path), next);
        reported.set(config, next);
        onChange(config);
      }}
      expressions={false}
      widgets={widgets}
      idPrefix="credentials"
      handle={handle}
    />
  );
}
