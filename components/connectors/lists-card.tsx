"use client";

import { useQuery } from "@tanstack/react-query";
import { List } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { integrationQuery } from "@/components/integrations/queries";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import type { Connector } from "@/lib/cargo/connector";
import { ListsDialog } from "./lists-dialog";

/** The lists that a connector can be asked for, outside of any action's form. */
export function ListsCard({ connector }: { connector: Connector }) {
  const { uuid } = useWorkspace();
  const { data } = useQuery(integrationQuery(uuid, connector.integrationSlug));
  const [asked, setAsked] = useState<string>();
  const lists = data?.autocompletes ?? [];
  if (lists.length === 0) return null;
  return (
    <Card>
      <CardHeader>
        <CardTitle>Lists</CardTitle>
      </CardHeader>
      <CardContent className="p-2">
        <ul className="max-h-64 overflow-y-auto">
          {lists.map(({ slug }) => (
            <li key={slug}>
              <Button
                variant="ghost"
                className="w-full justify-start font-mono"
                onClick={() => setAsked(slug)}
              >
                <List aria-hidden />
                {slug}
              </Button>
            </li>
          ))}
        </ul>
      </CardContent>
      {asked === undefined ? null : (
        <ListsDialog
          key={asked}
          connectorUuid={connector.uuid}
          list={lists.find(({ slug }) => slug === asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Card>
  );
}
