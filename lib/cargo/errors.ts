/** Whose fault it is that a call to Cargo gave nothing. Closed, so that a `Record` over it is exhaustive. */
export type CargoErrorCode =
  | "refused" // Cargo's own answer: a status that is not 2xx, mostly with words and a reason
  | "unreachable" // no connection, or it broke before the answer was whole
  | "timeout"
  | "unreadable" // a 2xx (or a redirect) that is not what Cargo promises
  | "overloaded" // we did not ask: too many calls wait, or Cargo has just been failing
  | "aborted"; // the browser went away

type Facts = {
  status?: number;
  /** Cargo's own word for the cause, such as `connectorIsUsedInWorkflows`. */
  reason?: string | undefined;
  retryAfterSeconds?: number | undefined;
  /** Whether the request may have reached Cargo: then a change may have been made. */
  sent?: boolean;
  cause?: unknown;
};

export class CargoError extends Error {
  override readonly name = "CargoError";
  readonly code: CargoErrorCode;
  /** Cargo's status, where there was one. */
  readonly status: number | undefined;
  readonly reason: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly sent: boolean;

  /** `message` is for people: Cargo's own words or ours, never a piece of an answer that we could not read. */
  constructor(code: CargoErrorCode, message: string, facts: Facts = {}) {
    super(message, { cause: facts.cause });
    this.code = code;
    this.status = facts.status;
    this.reason = facts.reason;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.sent = facts.sent ?? true;
  }
}
