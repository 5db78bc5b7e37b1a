/** A call that did not end well, in words for people. `status` 0: the dashboard's own server was not reached. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly status: number;
  /** Cargo's or our own code, such as `connectorIsUsedInWorkflows` or `sessionExpired`. */
  readonly reason: string | undefined;
  readonly requestId: string | undefined;
  /** Seconds, from `retry-after`. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    facts: { status: number; reason?: string; requestId?: string; retryAfter?: number },
  ) {
    super(message);
    this.status = facts.status;
    this.reason = facts.reason;
    this.requestId = facts.requestId;
    this.retryAfter = facts.retryAfter;
  }
}
