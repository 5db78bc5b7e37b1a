import type { ContentfulStatusCode } from "hono/utils/http-status";

/** An answer of the API that is not a success: `{ errorMessage, reason? }`. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode;
  readonly reason: string | undefined;

  constructor(status: ContentfulStatusCode, message: string, reason?: string) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.reason = reason;
  }

  toJSON() {
    return { errorMessage: this.message, ...(this.reason && { reason: this.reason }) };
  }
}
