import "server-only";
import type { NextRequest } from "next/server";
import { cargoUpstream } from "@/lib/cargo/cargo-upstream";
import { type Binding, type Cargo, createCargo } from "@/lib/cargo/client";
import { tokensOf } from "@/lib/session/access-token";
import { requireSession } from "@/lib/session/require-session";
import type { Session } from "@/lib/session/session-store";
import { chooseWorkspace } from "./choose-workspace";
import { answerErrors } from "./respond";
import { assertSameOrigin } from "./same-origin";

type RouteContext<Params> = { params: Promise<Params> };

export type SessionContext<Params> = {
  request: NextRequest;
  params: Params;
  session: Session;
  /** One of the user's: named by the request, or their only one. */
  workspaceUuid: string;
  /** Cargo, bound to the person and the workspace. Its answers hold credentials in clear. */
  cargo: Cargo;
  /** The same binding, for those who need the answer itself. */
  binding: Binding;
  requestId: string;
};

/** Which workspace a route is for: the one that is named, or none. */
type Options = { workspace?: "named" | "none" };

/** Wraps a route of our own: a change from another origin, no session or a foreign workspace never reach it. */
export function withSession<Params>(
  handler: (context: SessionContext<Params>) => Promise<Response>,
  { workspace = "named" }: Options = {},
) {
  return async (request: NextRequest, context: RouteContext<Params>): Promise<Response> =>
    await answerErrors(request, async (requestId) => {
      if (!isReading(request)) assertSameOrigin(request);
      const session = await requireSession(request);
      const workspaceUuid =
        workspace === "none" ? "" : await chooseWorkspace(session, nameOfWorkspace(request));
      const binding = bindCargo(session, request, workspaceUuid);
      const params = await context.params;
      const cargo = createCargo(binding);
      return await handler({ request, params, session, workspaceUuid, cargo, binding, requestId });
    });
}

/** An image's or a link's address has no headers: there the query names it. */
function nameOfWorkspace(request: NextRequest): string | null {
  const header = request.headers.get("selected-workspace-uuid");
  return header ?? (isReading(request) ? request.nextUrl.searchParams.get("workspace") : null);
}

export function bindCargo(session: Session, request: Request, workspaceUuid?: string): Binding {
  return {
    upstream: cargoUpstream(),
    tokens: tokensOf(session),
    workspaceUuid,
    signal: request.signal,
  };
}

export function isReading(request: Request): boolean {
  return request.method === "GET" || request.method === "HEAD";
}
