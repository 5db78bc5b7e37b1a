import { logger } from "./logger";

export type AuditEvent =
  | "signedIn"
  | "signInFailed"
  | "signedOut"
  | "signedOutEverywhere"
  | "sessionEnded"
  | "connectorCreated"
  | "connectorChanged"
  | "connectorDeleted"
  | "connectorOauth"
  /** Any other operation of Cargo's that changes something. */
  | "changed"
  /** What another site tried to have done in somebody's name. */
  | "refused";

export type AuditFacts = {
  requestId?: string | undefined;
  userUuid?: string | undefined;
  workspaceUuid?: string | undefined;
  /** What it was done to: a uuid or a slug. */
  subject?: string | undefined;
  reason?: string | undefined;
  /** The operation's name in our table. */
  operation?: string | undefined;
};

/** Who did what, where and when: one line each, kept apart by `audit: true`. */
export function audit(event: AuditEvent, facts: AuditFacts): void {
  logger().info({ audit: true, event, ...facts }, event);
}
