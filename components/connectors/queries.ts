import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { callCargo, callCargoWithEtag, callDashboard } from "@/lib/browser/call";
import {
  type Connector,
  type ConnectorChange,
  type ConnectorDraft,
  connectorSchema,
} from "@/lib/cargo/connector";
import {
  createConnector,
  deleteConnector,
  getConnector,
  updateConnector,
} from "@/lib/cargo/operations/connectors";
import type { ListedConnector } from "@/lib/connectors/connector-row";

/** Everything that is known of a workspace's connectors lies below this key. */
export const connectorsKey = (workspaceUuid: string) => ["connectors", workspaceUuid] as const;

/** Parsed where it came in: ten thousand rows are not read twice. */
const listSchema = z.custom<{ connectors: ListedConnector[] }>();

export const connectorsQuery = (workspaceUuid: string) =>
  queryOptions({
    queryKey: [...connectorsKey(workspaceUuid), "list"],
    queryFn: async ({ signal }) => {
      // Without a header of ours: the page has asked the browser for this very address already.
      const path = `connector-lists/${workspaceUuid}`;
      return (await callDashboard("GET", path, listSchema, { signal })).connectors;
    },
  });

/** One connector with the etag that a change of it must name. */
export const connectorQuery = (workspaceUuid: string, uuid: string) =>
  queryOptions({
    queryKey: [...connectorsKey(workspaceUuid), "one", uuid],
    queryFn: async ({ signal }) => {
      const { answer, etag } = await callCargoWithEtag(getConnector, {
        workspaceUuid,
        params: { uuid },
        signal,
      });
      return { connector: answer.connector, etag };
    },
  });

/** Deletes one connector as it was last seen: who changed it since makes this a 412. */
export function useDeleteConnector(workspaceUuid: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ uuid, etag }: { uuid: string; etag: string | undefined }) =>
      callCargo(deleteConnector, { workspaceUuid, params: { uuid }, ifMatch: etag }),
    onSuccess: (_, { uuid }) => {
      queries.setQueryData(connectorsQuery(workspaceUuid).queryKey, (connectors) =>
        connectors?.filter((connector) => connector.uuid !== uuid),
      );
      queries.removeQueries(connectorQuery(workspaceUuid, uuid));
      return queries.invalidateQueries(connectorsQuery(workspaceUuid));
    },
  });
}

/** Makes a connector. The same key and draft again, after a lost answer say, give the same one. */
export function useCreateConnector(workspaceUuid: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: {
      draft: ConnectorDraft;
      idempotencyKey: string;
      /** A connector whose secrets are taken over where the draft says that they are kept. */
      from?: string | undefined;
    }) => {
      const { draft: body, idempotencyKey, from } = input;
      if (from !== undefined) {
        return await copyConnector({ workspaceUuid, from, draft: body, idempotencyKey });
      }
      const { connector } = await callCargo(createConnector, {
        workspaceUuid,
        body,
        idempotencyKey,
      });
      return connector;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: connectorsKey(workspaceUuid) }),
  });
}

/** Changes a connector as it was last seen: who changed it since makes this a 412. */
export function useUpdateConnector(workspaceUuid: string, uuid: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: { change: ConnectorChange; etag: string | undefined }) => {
      const { answer, etag } = await callCargoWithEtag(updateConnector, {
        workspaceUuid,
        params: { uuid },
        body: input.change,
        ifMatch: input.etag,
      });
      return { connector: answer.connector, etag };
    },
    onSuccess: (saved) => {
      queries.setQueryData(connectorQuery(workspaceUuid, uuid).queryKey, saved);
      return queries.invalidateQueries(connectorsQuery(workspaceUuid));
    },
  });
}

const copiedSchema = z.object({ connector: connectorSchema });

async function copyConnector(copy: {
  workspaceUuid: string;
  from: string;
  draft: ConnectorDraft;
  idempotencyKey: string;
}): Promise<Connector> {
  const { workspaceUuid, from, draft, idempotencyKey } = copy;
  const body = { from, draft };
  const input = { workspaceUuid, body, idempotencyKey };
  return (await callDashboard("POST", "connector-copies", copiedSchema, input)).connector;
}
