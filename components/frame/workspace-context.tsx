"use client";

import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { type Answered, type CallInput, callCargo, callCargoWithEtag } from "@/lib/browser/call";
import type { AnswerOf, Operation } from "@/lib/cargo/operations/operation";
import { getWorkspaceUser } from "@/lib/cargo/operations/people";
import { grants } from "./grants";
import { createQueryClient } from "./query-client";
import { noticeExpiry } from "./session-expiry";

type Bound<O> = Omit<CallInput<O>, "workspaceUuid">;

export type WorkspaceUser = { name: string; email: string; role: string | undefined };

export type WorkspaceState = {
  uuid: string;
  name: string;
  /** Where Cargo is, for commands that people copy: without `/v1`. */
  cargoApiUrl: string;
  user: WorkspaceUser;
  /** Empty until Cargo has told them. */
  permissions: readonly string[];
  /** True as well while nobody knows: Cargo itself has the last word. */
  can: (permission: string) => boolean;
  /** `callCargo` in this workspace. @throws {CallError} */
  call: <O extends Operation>(operation: O, input?: Bound<O>) => Promise<AnswerOf<O>>;
  /** As `call`, with the answer's etag. @throws {CallError} */
  callWithEtag: <O extends Operation>(operation: O, input?: Bound<O>) => Promise<Answered<O>>;
};

const WorkspaceContext = createContext<WorkspaceState | undefined>(undefined);

/** @throws outside of a workspace's pages */
export function useWorkspace(): WorkspaceState {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("useWorkspace needs a WorkspaceProvider above it");
  return workspace;
}

type WorkspaceProviderProps = {
  workspace: { uuid: string; name: string };
  cargoApiUrl?: string;
  user: { name: string; email: string };
  children: ReactNode;
};

/** Give it the workspace's uuid as `key`: the cache of one workspace is never seen in another. */
export function WorkspaceProvider(props: WorkspaceProviderProps) {
  const [queryClient] = useState(() => createQueryClient(noticeExpiry));
  return (
    <QueryClientProvider client={queryClient}>
      <WorkspaceStateProvider {...props} />
    </QueryClientProvider>
  );
}

async function noticing<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    noticeExpiry(error);
    throw error;
  }
}

function WorkspaceStateProvider(props: WorkspaceProviderProps) {
  const { workspace, user, children, cargoApiUrl = "https://api.getcargo.io" } = props;
  const { uuid, name } = workspace;
  const bound = useMemo(
    (): Pick<WorkspaceState, "call" | "callWithEtag"> => ({
      call: (operation, input) => noticing(callCargo(operation, { ...input, workspaceUuid: uuid })),
      callWithEtag: (operation, input) =>
        noticing(callCargoWithEtag(operation, { ...input, workspaceUuid: uuid })),
    }),
    [uuid],
  );
  const { data } = useQuery({
    queryKey: [uuid, "workspace user"],
    queryFn: ({ signal }) => bound.call(getWorkspaceUser, { signal }),
    staleTime: 5 * 60_000,
  });
  const state = useMemo((): WorkspaceState => {
    const permissions = data?.user.permissions ?? [];
    return {
      uuid,
      name,
      cargoApiUrl,
      user: { name: user.name, email: user.email, role: data?.user.role ?? undefined },
      permissions,
      can: (permission) => permissions.length === 0 || grants(permissions, permission),
      ...bound,
    };
  }, [uuid, name, cargoApiUrl, user.name, user.email, data, bound]);
  return <WorkspaceContext.Provider value={state}>{children}</WorkspaceContext.Provider>;
}
