/** What `/signin?error=` can say. */
export type SignInErrorCode =
  | "TokenRefused" // Cargo does not know the pasted token
  | "TokenMissing"
  | "CargoUnreachable" // no answer, or none that can be understood
  | "RateLimited" // too many refused tokens from one address
  | "OAuthDenied" // the person said no on Cargo's page
  | "OAuthExpired" // the sign-in was started elsewhere, too long ago, or has been used
  | "OAuthFailed" // the authorization server's answer could not be believed, or it refused ours
  | "OAuthUnavailable" // its metadata can't be read
  | "StoreUnavailable";

export class SignInError extends Error {
  override readonly name = "SignInError";
  readonly code: SignInErrorCode;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: SignInErrorCode,
    options: { cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    // next-auth puts an error's message into the address of the sign-in page.
    super(code, { cause: options.cause });
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
