"use client";

import { HeartPulse } from "lucide-react";
import { memo } from "react";
import type { Column } from "@/components/data-table/column";
import { ColumnsMenu } from "@/components/data-table/columns-menu";
import type { TableUrl } from "@/components/data-table/use-table-url";
import { visibleColumns } from "@/components/data-table/visible-columns";
import { Button } from "@/components/ui/button";
import type { ConnectorRow } from "@/lib/connectors/connector-row";
import { ExportMenu } from "./export-menu";
import { ViewsMenu } from "./views-menu";

type TableActionsProps = {
  workspaceUuid: string;
  columns: readonly Column<ConnectorRow>[];
  url: TableUrl;
  /** Asked when it is needed: a key in the search changes the rows, and nothing of what is drawn here. */
  shown: () => readonly ConnectorRow[];
  empty: boolean;
  checking: boolean;
  onCheck: () => void;
};

/** What concerns the table as a whole: health of all its rows, views, columns, export. */
export const TableActions = memo(function TableActions(props: TableActionsProps) {
  const { workspaceUuid, columns, url, shown, empty, checking, onCheck } = props;
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2">
      <Button
        variant="outline"
        className="max-2xl:px-2"
        title="Check health of the rows shown"
        pending={checking}
        onClick={onCheck}
        aria-disabled={empty || undefined}
      >
        {checking ? null : <HeartPulse aria-hidden />}
        <span className="max-2xl:sr-only">Check health</span>
      </Button>
      <ViewsMenu workspaceUuid={workspaceUuid} />
      <ColumnsMenu columns={columns} url={url} />
      <ExportMenu
        fileName="connectors"
        rows={shown}
        columns={visibleColumns(columns, url.columns)}
      />
    </div>
  );
});
