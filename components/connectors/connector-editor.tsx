"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CopyPlus, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { LeaveGuard } from "@/components/frame/leave-guard";
import { useWorkspace } from "@/components/frame/workspace-context";
import { IntegrationIcon } from "@/components/integrations/integration-icon";
import { integrationQuery } from "@/components/integrations/queries";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { Connector } from "@/lib/cargo/connector";
import {
  getConnectorCall,
  languageModelsCall,
  removeConnectorCall,
  updateConnectorCall,
  usageMetricsCall,
} from "@/lib/connectors/cargo-call";
import { toCdkCode } from "@/lib/connectors/command-lines";
import { secretLeaves } from "@/lib/connectors/secret-leaves";
import { replaceSecrets, toPlaceholder } from "@/lib/connectors/secret-names";
import { usageSpan } from "@/lib/connectors/usage-days";
import { ConnectorAside } from "./connector-aside";
import { CopyAsMenu } from "./copy-as-menu";
import { DeleteConnectorDialog } from "./delete-connector-dialog";
import { EditForm } from "./edit-form";
import { connectorsQuery } from "./queries";
import { useConnectorEdit } from "./use-connector-edit";

type ConnectorEditorProps = { connector: Connector; etag: string | undefined };

export function ConnectorEditor(loaded: ConnectorEditorProps) {
  const workspace = useWorkspace();
  const router = useRouter();
  const queries = useQueryClient();
  const edit = useConnectorEdit(loaded);
  const { connector } = edit.base;
  const [deleting, setDeleting] = useState(false);
  const integration = useQuery(integrationQuery(workspace.uuid, connector.integrationSlug));
  const jsonSchema = integration.data?.connector.config.jsonSchema;
  const isSecret = useMemo(() => secretLeaves(jsonSchema), [jsonSchema]);

  const list = `/w/${workspace.uuid}/connectors`;
  const copied = () => ({
    ...edit.values,
    config: replaceSecrets(edit.values.config, connector.slug, isSecret, toPlaceholder),
  });
  const integrationName = integration.data?.name || connector.integrationSlug;

  return (
    <>
      <PageHeader
        above={
          <Breadcrumb crumbs={[{ label: "Connectors", href: list }, { label: connector.name }]} />
        }
        icon={<IntegrationIcon slug={connector.integrationSlug} name={integrationName} size="lg" />}
        title={connector.name}
        description={
          <Link
            href={`/w/${workspace.uuid}/integrations/${encodeURIComponent(connector.integrationSlug)}`}
            className="hover:text-foreground hover:underline"
          >
            {integrationName}
          </Link>
        }
        actions={
          <>
            <CopyAsMenu
              calls={[
                { title: "Get connector", call: () => getConnectorCall(connector.uuid) },
                {
                  title: "Update connector",
                  call: () => updateConnectorCall(connector.uuid, copied()),
                },
                { title: "Remove connector", call: () => removeConnectorCall(connector.uuid) },
                {
                  title: "List language models",
                  call: () => languageModelsCall(connector.uuid),
                },
                {
                  title: "Usage by day",
                  call: () =>
                    usageMetricsCall({
                      ...usageSpan(new Date(), 30),
                      connectorUuid: connector.uuid,
                    }),
                },
              ]}
              cdk={() => toCdkCode(edit.values, isSecret)}
            />
            {workspace.can("connection:write") ? (
              <>
                <Button asChild variant="outline">
                  <Link href={`${list}/new?from=${connector.uuid}`}>
                    <CopyPlus aria-hidden />
                    Duplicate
                  </Link>
                </Button>
                <Button variant="outline" onClick={() => setDeleting(true)}>
                  <Trash2 aria-hidden />
                  Delete
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <EditForm edit={edit} integration={integration} />
        <ConnectorAside connector={connector} />
      </div>
      <LeaveGuard when={edit.dirty} title="Leave without saving?">
        What you changed of this connector is on this page alone. Leaving loses it.
      </LeaveGuard>
      {deleting ? (
        <DeleteConnectorDialog
          workspaceUuid={workspace.uuid}
          connector={connector}
          onClose={() => setDeleting(false)}
          onDeleted={() => {
            void queries.invalidateQueries(connectorsQuery(workspace.uuid));
            router.push(list);
          }}
        />
      ) : null}
    </>
  );
}
