"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useEarlyPress } from "@/components/action-form/use-early-press";
import { useWorkspace } from "@/components/frame/workspace-context";
import { IntegrationIcon } from "@/components/integrations/integration-icon";
import { integrationQuery } from "@/components/integrations/queries";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { toast } from "@/components/ui/toast";
import { CallError } from "@/lib/browser/call-error";
import { createConnectorCall, existsBySlugCall } from "@/lib/connectors/cargo-call";
import { completeOauthCall, initiateOauthCall } from "@/lib/connectors/catalogue-calls";
import { toCdkCode } from "@/lib/connectors/command-lines";
import { toDraft, withIntegration } from "@/lib/connectors/form-values";
import { oauthFields } from "@/lib/connectors/oauth-fields";
import { replaceSecrets, toPlaceholder } from "@/lib/connectors/secret-names";
import { AdvancedFields } from "./advanced-fields";
import { ConnectorForm } from "./connector-form";
import { CopyAsMenu } from "./copy-as-menu";
import { CredentialsSection } from "./credentials-section";
import { connectedText } from "./finish-oauth";
import { FORM_NOT_HERE } from "./form-not-here";
import { IntegrationField } from "./integration-field";
import { NameField } from "./name-field";
import { OauthConnectProvider } from "./oauth-context";
import { OauthElsewhereDialog } from "./oauth-elsewhere-dialog";
import { PasteCommandDialog } from "./paste-command-dialog";
import { useCreateConnector } from "./queries";
import { refusalText } from "./refusal-text";
import { SlugField } from "./slug-field";
import { useConnectOauth } from "./use-connect-oauth";
import { useConnectorDraft } from "./use-connector-draft";
import { useIdempotencyKey } from "./use-idempotency-key";
import { useSlugCheck } from "./use-slug-check";

type CreateConnectorProps = {
  /** From `?integration=`. */
  integrationSlug: string | undefined;
  /** From `?from=`: the connector to be duplicated. */
  fromUuid: string | undefined;
};

/** The page on which a connector is made. */
export function CreateConnector({ integrationSlug, fromUuid }: CreateConnectorProps) {
  const workspace = useWorkspace();
  const router = useRouter();
  const draft = useConnectorDraft({ integrationSlug, fromUuid });
  const { values, change, setValues } = draft;
  const integration = useQuery({
    ...integrationQuery(workspace.uuid, values.integrationSlug),
    enabled: values.integrationSlug !== "",
  });
  const slugCheck = useSlugCheck(values.slug);
  const create = useCreateConnector(workspace.uuid);
  const keyFor = useIdempotencyKey();
  const [complaint, setComplaint] = useState<string>();
  const { form, attach, wait } = useEarlyPress(() => submit());
  const oauth = useConnectOauth({
    integrationSlug: values.integrationSlug,
    toTarget: () => {
      const missing = whatIsMissing(values, slugCheck.state);
      if (missing !== undefined) return missing;
      const body = toDraft({ ...values, config: form.current?.read() ?? values.config });
      const idempotencyKey = crypto.randomUUID();
      return { kind: "create", draft: body, idempotencyKey, draftKey: draft.key };
    },
    beforeLeaving: () => draft.keep(values),
  });

  const submit = () => {
    const problems = form.current?.validate() ?? [];
    const isEarly = form.current === null && !values.useCredits;
    const missingAround = whatIsMissing(values, slugCheck.state);
    if (isEarly && missingAround === undefined) wait();
    const missing =
      missingAround ??
      (isEarly ? FORM_NOT_HERE : undefined) ??
      (problems.length > 0 ? "Some credentials are missing or not right: see above." : undefined);
    setComplaint(missing);
    if (missing !== undefined || create.isPending) return;
    const body = toDraft({ ...values, config: form.current?.read() ?? values.config });
    create.mutate(
      { draft: body, idempotencyKey: keyFor(body), from: draft.copiedFrom },
      {
        onSuccess: (connector) => {
          draft.forget();
          toast.success(`${connector.name} was created`);
          router.push(`/w/${workspace.uuid}/connectors/${connector.uuid}`);
        },
      },
    );
  };

  const copied = () => ({
    ...toDraft(values),
    config: replaceSecrets(values.config, values.slug, draft.isSecret, toPlaceholder),
  });
  const name = integration.data?.name ?? values.integrationSlug;

  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            crumbs={[
              { label: "Connectors", href: `/w/${workspace.uuid}/connectors` },
              { label: "New connector" },
            ]}
          />
        }
        icon={
          values.integrationSlug === "" ? null : (
            <IntegrationIcon
              key={values.integrationSlug}
              slug={values.integrationSlug}
              name={name}
              size="lg"
            />
          )
        }
        title="New connector"
        actions={
          <>
            <PasteCommandDialog onPaste={draft.paste} />
            <CopyAsMenu
              calls={[
                { title: "Create connector", call: () => createConnectorCall(copied()) },
                { title: "Check the slug", call: () => existsBySlugCall(values.slug) },
                ...(oauthFields(integration.data?.connector.config.uiSchema).length === 0
                  ? []
                  : [
                      {
                        title: "Begin OAuth",
                        call: () => initiateOauthCall(values.integrationSlug),
                      },
                      {
                        title: "Complete OAuth",
                        call: () => completeOauthCall(values.integrationSlug),
                      },
                    ]),
              ]}
              cdk={() => toCdkCode(toDraft(values), draft.isSecret)}
            />
          </>
        }
      />
      <ConnectorForm
        label="New connector"
        readOnly={!workspace.can("connection:write")}
        onSubmit={submit}
      >
        {draft.restored ? (
          <Alert
            title="What you typed before is back"
            actions={
              <Button variant="outline" size="sm" onClick={draft.startOver}>
                Start over
              </Button>
            }
          >
            Secrets are not kept: type them again.
          </Alert>
        ) : null}
        <IntegrationField
          slug={values.integrationSlug}
          onPick={(picked) => setValues((before) => withIntegration(before, picked))}
        />
        <NameField value={values.name} onChange={draft.rename} placeholder={name} />
        <SlugField
          value={values.slug}
          check={slugCheck}
          onChange={(slug) => change({ slug, slugEdited: slug !== "" })}
        />
        <OauthConnectProvider value={{ integrationName: name, ...oauth }}>
          <CredentialsSection
            key={draft.generation}
            values={values}
            integration={integration}
            placeholders={draft.placeholders}
            onChange={change}
            handle={attach}
          />
        </OauthConnectProvider>
        {oauth.problem === undefined ? null : (
          <Alert variant="destructive" title="Not connected">
            {oauth.problem}
          </Alert>
        )}
        <AdvancedFields
          values={values}
          onChange={change}
          cacheable={integration.data?.connector.caching?.isCompatible === true}
          exists={false}
        />
        {complaint !== undefined ? (
          <Alert variant="destructive">{complaint}</Alert>
        ) : create.error ? (
          <Alert variant="destructive" title="The connector was not created">
            {create.error instanceof CallError && create.error.status === 0
              ? "The answer got lost on its way. Press the button again: it will not be made twice."
              : refusalText(create.error)}
          </Alert>
        ) : null}
        <div className="flex flex-wrap items-center gap-2 border-t pt-4">
          <Button type="submit" pending={create.isPending}>
            Create connector
          </Button>
          <Button variant="ghost" onClick={() => router.push(`/w/${workspace.uuid}/connectors`)}>
            Cancel
          </Button>
        </div>
      </ConnectorForm>
      {oauth.elsewhere === undefined ? null : (
        <OauthElsewhereDialog
          integrationName={name}
          elsewhere={oauth.elsewhere}
          onClose={oauth.closeElsewhere}
          onConnected={(connected) => {
            draft.forget();
            toast.success("Connector created", { description: connectedText(connected) });
            router.push(`/w/${workspace.uuid}/connectors/${connected.connectorUuid}`);
          }}
        />
      )}
    </>
  );
}

function whatIsMissing(
  values: { integrationSlug: string; name: string; slug: string },
  slugState: ReturnType<typeof useSlugCheck>["state"],
): string | undefined {
  if (values.integrationSlug === "") return "Choose an integration first.";
  if (values.name.trim() === "") return "The connector needs a name.";
  if (values.slug === "") return "The connector needs a slug.";
  if (slugState === "taken") return `The slug ${values.slug} is taken: choose another one.`;
  if (slugState === "refused") return "The slug may only have letters, digits and _.";
  return undefined;
}
