"use client";

import { type UseQueryResult, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useEarlyPress } from "@/components/action-form/use-early-press";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { CallError } from "@/lib/browser/call-error";
import type { Connector, ConnectorChange } from "@/lib/cargo/connector";
import type { Integration } from "@/lib/cargo/integration";
import { connectorDifferences } from "@/lib/connectors/connector-differences";
import { toValues } from "@/lib/connectors/form-values";
import { secretLeaves } from "@/lib/connectors/secret-leaves";
import { AdvancedFields } from "./advanced-fields";
import { ConnectorForm } from "./connector-form";
import { CredentialsSection } from "./credentials-section";
import { connectedText } from "./finish-oauth";
import { FORM_NOT_HERE } from "./form-not-here";
import { FixedIntegrationField } from "./integration-field";
import { NameField } from "./name-field";
import { OauthConnectProvider } from "./oauth-context";
import { OauthElsewhereDialog } from "./oauth-elsewhere-dialog";
import { connectorQuery, useUpdateConnector } from "./queries";
import { refusalText } from "./refusal-text";
import { FixedSlugField } from "./slug-field";
import { StaleConnectorDialog } from "./stale-connector-dialog";
import { useConnectOauth } from "./use-connect-oauth";
import type { useConnectorEdit } from "./use-connector-edit";
import { useKeptEdit } from "./use-kept-edit";

type EditFormProps = {
  edit: ReturnType<typeof useConnectorEdit>;
  integration: UseQueryResult<Integration>;
};

type Version = { connector: Connector; etag: string | undefined };

/** Name, credentials and settings of a connector that exists. */
export function EditForm({ edit, integration }: EditFormProps) {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const { uuid } = edit.base.connector;
  const update = useUpdateConnector(workspace.uuid, uuid);
  const [theirs, setTheirs] = useState<Version>();
  const [complaint, setComplaint] = useState<string>();
  const [restored, setRestored] = useState(false);
  const { form, attach, wait } = useEarlyPress(() => void save(edit.pending, edit.base.etag));
  const jsonSchema = integration.data?.connector.config.jsonSchema;
  const isSecret = useMemo(() => secretLeaves(jsonSchema), [jsonSchema]);
  const keep = useKeptEdit({
    connectorUuid: uuid,
    values: edit.values,
    baseValues: edit.baseValues,
    isSecret,
    onRestore: (values) => {
      edit.change(values);
      setRestored(true);
    },
  });
  const oauth = useConnectOauth({
    integrationSlug: edit.values.integrationSlug,
    toTarget: () => ({ kind: "update", connectorUuid: uuid, change: edit.pending }),
    beforeLeaving: async ({ stays }) => {
      if (stays) return;
      if (edit.dirty) await keep();
      edit.leave();
    },
  });

  const save = async (change: ConnectorChange, etag: string | undefined) => {
    const problems = change.config === undefined ? [] : (form.current?.validate() ?? []);
    const isUnjudged =
      change.config !== undefined && form.current === null && !edit.values.useCredits;
    if (isUnjudged && change.name !== "") wait();
    const wrong =
      change.name === ""
        ? "The connector needs a name."
        : isUnjudged
          ? FORM_NOT_HERE
          : problems.length > 0
            ? "Some credentials are missing or not right: see above."
            : undefined;
    setComplaint(wrong);
    if (wrong !== undefined || update.isPending) return;
    if (Object.keys(change).length === 0) return void toast.info("Nothing has changed");
    try {
      edit.adopt(await update.mutateAsync({ change, etag }));
      toast.success("Changes saved");
    } catch (error) {
      if (!(error instanceof CallError) || error.status !== 412) return;
      const query = { ...connectorQuery(workspace.uuid, uuid), staleTime: 0 };
      setTheirs(await queries.fetchQuery(query).catch(() => undefined));
    }
  };
  const integrationName = integration.data?.name || edit.values.integrationSlug;
  const stale = update.error instanceof CallError && update.error.status === 412;

  return (
    <ConnectorForm
      label="Connector"
      readOnly={!workspace.can("connection:write")}
      onSubmit={() => void save(edit.pending, edit.base.etag)}
    >
      {restored && edit.dirty ? (
        <Alert title="What you typed before is back">
          It is not saved yet. Secrets are not kept: type them again.
        </Alert>
      ) : null}
      <FixedIntegrationField slug={edit.values.integrationSlug} name={integrationName} />
      <NameField value={edit.values.name} onChange={edit.rename} />
      <FixedSlugField value={edit.values.slug} />
      <OauthConnectProvider value={{ integrationName, ...oauth }}>
        <CredentialsSection
          key={edit.base.etag}
          values={edit.values}
          integration={integration}
          placeholders={[]}
          onChange={edit.change}
          handle={attach}
        />
      </OauthConnectProvider>
      {oauth.problem === undefined ? null : (
        <Alert variant="destructive" title="Not connected">
          {oauth.problem}
        </Alert>
      )}
      <AdvancedFields
        values={edit.values}
        onChange={edit.change}
        cacheable={integration.data?.connector.caching?.isCompatible === true}
        exists
      />
      {complaint !== undefined ? (
        <Alert variant="destructive">{complaint}</Alert>
      ) : update.error ? (
        <Alert
          variant="destructive"
          title="Not saved"
          actions={
            stale ? (
              <Button
                variant="outline"
                size="sm"
                onClick={() => void save(edit.pending, edit.base.etag)}
              >
                See what changed
              </Button>
            ) : null
          }
        >
          {refusalText(update.error)}
        </Alert>
      ) : null}
      <div className="flex flex-wrap items-center gap-2 border-t pt-4">
        <Button type="submit" pending={update.isPending}>
          Save changes
        </Button>
        {edit.dirty ? (
          <Button variant="ghost" onClick={() => edit.adopt(edit.base)}>
            Discard changes
          </Button>
        ) : (
          <span className="text-muted-foreground text-xs">Everything is saved.</span>
        )}
      </div>
      {oauth.elsewhere === undefined ? null : (
        <OauthElsewhereDialog
          integrationName={integrationName}
          elsewhere={oauth.elsewhere}
          onClose={oauth.closeElsewhere}
          onConnected={(connected) => {
            oauth.closeElsewhere();
            toast.success("Connector reconnected", { description: connectedText(connected) });
            void queries
              .fetchQuery({ ...connectorQuery(workspace.uuid, uuid), staleTime: 0 })
              .then(edit.adopt);
          }}
        />
      )}
      {theirs === undefined ? null : (
        <StaleConnectorDialog
          differences={connectorDifferences(edit.baseValues, toValues(theirs.connector))}
          onClose={() => setTheirs(undefined)}
          onTakeTheirs={() => {
            edit.adopt(theirs);
            update.reset();
            setTheirs(undefined);
          }}
          onKeepMine={() => {
            setTheirs(undefined);
            void save(edit.rebase(theirs), theirs.etag);
          }}
        />
      )}
    </ConnectorForm>
  );
}
