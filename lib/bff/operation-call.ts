import type { Binding, Cargo } from "@/lib/cargo/client";
import type { Operation } from "@/lib/cargo/operations/operation";
import type { Session } from "@/lib/session/session-store";

/** A request for one of Cargo's operations after everything about it has been checked. */
export type OperationCall = {
  request: Request;
  requestId: string;
  operation: Operation;
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  session: Session;
  workspaceUuid: string;
  binding: Binding;
  cargo: Cargo;
};
