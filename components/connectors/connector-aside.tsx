"use client";

import type { ReactNode } from "react";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import type { Connector } from "@/lib/cargo/connector";
import { toConnectorRow } from "@/lib/connectors/connector-row";
import { paidByTexts, usesText } from "@/lib/connectors/connector-texts";
import { Ago } from "./ago";
import { HealthCard } from "./health-card";
import { LanguageModels } from "./language-models";
import { ListsCard } from "./lists-card";
import { UsageCard } from "./usage-card";

/** What is known of a connector beside what can be edited. */
export function ConnectorAside({ connector }: { connector: Connector }) {
  const row = toConnectorRow(connector, { name: connector.integrationSlug });
  return (
    <aside aria-label="About this connector" className="grid gap-4">
      <Card>
        <CardHeader>
          <CardTitle>About</CardTitle>
        </CardHeader>
        <CardContent>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
            <Fact title="UUID">
              <span className="flex min-w-0 items-center gap-1">
                <code className="truncate font-mono text-xs">{connector.uuid}</code>
                <CopyButton text={connector.uuid} aria-label="Copy UUID" />
              </span>
            </Fact>
            <Fact title="Used by">{usesText(row) || "Nothing"}</Fact>
            <Fact title="Paid by">{paidByTexts[row.paidBy]}</Fact>
            <Fact title="Created">
              <Ago iso={row.createdAt} />
            </Fact>
            <Fact title="Updated">
              <Ago iso={row.updatedAt} />
            </Fact>
          </dl>
        </CardContent>
      </Card>
      <HealthCard connectorUuid={connector.uuid} />
      <UsageCard connectorUuid={connector.uuid} />
      <LanguageModels connectorUuid={connector.uuid} />
      <ListsCard connector={connector} />
    </aside>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{title}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
