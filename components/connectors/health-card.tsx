"use client";

import { useQuery } from "@tanstack/react-query";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { Ago } from "./ago";
import { HealthMark } from "./health-mark";
import { healthsQuery } from "./health-queries";
import { useHealthCheck } from "./use-health-check";

/** What the last probe of one connector found, and the way to probe it again. */
export function HealthCard({ connectorUuid }: { connectorUuid: string }) {
  const { uuid } = useWorkspace();
  const { data } = useQuery(healthsQuery(uuid));
  const check = useHealthCheck(uuid);
  const health = data?.[connectorUuid];
  return (
    <Card>
      <CardHeader className="flex items-center justify-between">
        <CardTitle>Health</CardTitle>
        <Button
          variant="outline"
          size="sm"
          pending={check.progress !== undefined}
          onClick={() => check.start([connectorUuid])}
        >
          Check now
        </Button>
      </CardHeader>
      <CardContent className="grid gap-1">
        <div role="status" className="flex flex-wrap items-center gap-x-3">
          <HealthMark health={health} />
          {health ? <Ago iso={health.checkedAt} /> : null}
        </div>
        {health?.reason ? <p className="break-words text-xs">{health.reason}</p> : null}
        {check.problem ? <p className="text-destructive text-xs">{check.problem}</p> : null}
        <p className="text-muted-foreground text-xs">
          Checked by asking the connector for its shortest list.
        </p>
      </CardContent>
    </Card>
  );
}
