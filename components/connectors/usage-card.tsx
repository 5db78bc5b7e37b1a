"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { getUsageMetrics } from "@/lib/cargo/operations/billing";
import { usageDays, usageSpan } from "@/lib/connectors/usage-days";
import { refusalText } from "./refusal-text";
import { UsageChart } from "./usage-chart";
import { UsageTable } from "./usage-table";

const days = 30;

/** The credits that a connector has used lately: as bars, or as a table for those who can't see bars. */
export function UsageCard({ connectorUuid }: { connectorUuid: string }) {
  const { uuid, call } = useWorkspace();
  const [asTable, setAsTable] = useState(false);
  const [today] = useState(() => new Date());
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["usage", uuid, connectorUuid, usageSpan(today, days)],
    queryFn: ({ signal }) =>
      call(getUsageMetrics, { query: { ...usageSpan(today, days), connectorUuid }, signal }),
    staleTime: 5 * 60_000,
  });
  const usage = useMemo(
    () => (data ? usageDays(data.metrics, today, days) : undefined),
    [data, today],
  );
  const total = usage?.reduce((sum, day) => sum + day.credits, 0) ?? 0;

  return (
    <Card>
      <CardHeader className="flex items-center justify-between">
        <CardTitle>Credits, last {days} days</CardTitle>
        {usage && total > 0 ? (
          <Button variant="ghost" size="sm" onClick={() => setAsTable(!asTable)}>
            {asTable ? "Show as chart" : "Show as table"}
          </Button>
        ) : null}
      </CardHeader>
      <CardContent>
        {usage ? (
          total === 0 ? (
            <p className="text-muted-foreground">It has used no credits.</p>
          ) : (
            <>
              <p className="mb-2">
                <span className="font-semibold text-xl">{total.toLocaleString("en")}</span>{" "}
                <span className="text-muted-foreground">credits</span>
              </p>
              {asTable ? <UsageTable usage={usage} /> : <UsageChart usage={usage} total={total} />}
            </>
          )
        ) : error ? (
          <div className="grid justify-items-start gap-2">
            <p className="text-muted-foreground">{refusalText(error)}</p>
            <Button variant="outline" size="sm" pending={isFetching} onClick={() => void refetch()}>
              Try again
            </Button>
          </div>
        ) : (
          <Skeleton className="h-32" />
        )}
      </CardContent>
    </Card>
  );
}
