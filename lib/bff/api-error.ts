export type ApiErrorReason =
  | "sessionExpired"
  | "crossOrigin"
  | "staleConnector"
  | "badUpstream"
  | "unavailable"
  | "timeout"
  | (string & {});

/** What our own server says no to, in the shape of Cargo's errors. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly reason: ApiErrorReason | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    options: { reason?: ApiErrorReason; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.status = status;
    this.reason = options.reason;
    this.headers = options.headers ?? {};
  }
}
