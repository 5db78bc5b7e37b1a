import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { callCargo } from "@/lib/browser/call";
import { deleteConnector } from "@/lib/cargo/operations/connectors";
import { type ConnectorRow, toConnectorRow } from "@/lib/connectors/connector-row";
import { connectorQuery, connectorsKey } from "./queries";
import { refusalText } from "./refusal-text";

/** How one connector of many fares: looked at first, then deleted or kept. */
export type BulkItem = {
  row: ConnectorRow;
  outcome:
    | { is: "looking" }
    | { is: "ready"; etag: string | undefined }
    | { is: "used"; row: ConnectorRow }
    | { is: "deleting" }
    | { is: "deleted" }
    | { is: "failed"; message: string };
};

const atOnce = 6;

/** Deletes many connectors, each looked up first: what is in use is left alone, and each has its own result. */
export function useBulkDelete(workspaceUuid: string, rows: readonly ConnectorRow[]) {
  const queries = useQueryClient();
  const [items, setItems] = useState<readonly BulkItem[]>(() =>
    rows.map((row) => ({ row, outcome: { is: "looking" } })),
  );
  const [running, setRunning] = useState(false);
  const stop = useRef(false);

  const settle = useCallback(
    (uuid: string, outcome: BulkItem["outcome"]) =>
      setItems((all) => all.map((item) => (item.row.uuid === uuid ? { ...item, outcome } : item))),
    [],
  );

  const look = useCallback(
    async (row: ConnectorRow) => {
      try {
        const query = { ...connectorQuery(workspaceUuid, row.uuid), staleTime: 0 };
        const { connector, etag } = await queries.fetchQuery(query);
        const now = toConnectorRow(connector, { name: row.integrationName });
        settle(row.uuid, now.usesCount > 0 ? { is: "used", row: now } : { is: "ready", etag });
      } catch (error) {
        settle(row.uuid, { is: "failed", message: refusalText(error) });
      }
    },
    [queries, workspaceUuid, settle],
  );

  const looked = useRef(false);
  useEffect(() => {
    if (looked.current) return;
    looked.current = true;
    void inTurns(rows, look, () => false);
  }, [rows, look]);

  const run = async () => {
    stop.current = false;
    setRunning(true);
    const ready = items.flatMap(({ row, outcome }) =>
      outcome.is === "ready" ? [{ row, etag: outcome.etag }] : [],
    );
    const remove = async ({ row, etag }: (typeof ready)[number]) => {
      settle(row.uuid, { is: "deleting" });
      try {
        const params = { uuid: row.uuid };
        await callCargo(deleteConnector, { workspaceUuid, params, ifMatch: etag });
        settle(row.uuid, { is: "deleted" });
      } catch (error) {
        settle(row.uuid, { is: "failed", message: refusalText(error) });
      }
    };
    await inTurns(ready, remove, () => stop.current);
    setRunning(false);
    await queries.invalidateQueries({ queryKey: connectorsKey(workspaceUuid) });
  };

  return {
    items,
    running,
    run: () => void run(),
    cancel: () => {
      stop.current = true;
    },
  };
}

async function inTurns<Item>(
  all: readonly Item[],
  work: (item: Item) => Promise<void>,
  stopped: () => boolean,
): Promise<void> {
  const waiting = [...all];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined && !stopped(); item = waiting.shift()) {
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
