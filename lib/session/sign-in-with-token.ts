import { CargoError } from "@/lib/cargo/errors";
import { identify } from "./identify";
import type { SessionRecord } from "./session-record";
import { SignInError } from "./sign-in-error";
import { countRefusedToken, tryToken } from "./sign-in-limit";

/** Cargo is asked whose token it is before there is a session. @throws {SignInError} */
export async function signInWithToken(
  pasted: unknown,
  address: string,
): Promise<Omit<SessionRecord, "createdAt">> {
  const token = typeof pasted === "string" ? pasted.trim() : "";
  if (token === "") throw new SignInError("TokenMissing");
  return await tryToken(address, () => ask(token, address));
}

async function ask(token: string, address: string): Promise<Omit<SessionRecord, "createdAt">> {
  // What can't be a header can't be a token either.
  if (!/^[\x21-\x7e]{1,4096}$/.test(token)) throw await refused(address);
  try {
    return { user: await identify(token, "token"), signInKind: "token", accessToken: token };
  } catch (cause) {
    if (cause instanceof CargoError && [401, 403].includes(cause.status ?? 0)) {
      throw await refused(address);
    }
    const retryAfterSeconds = cause instanceof CargoError ? cause.retryAfterSeconds : undefined;
    throw new SignInError("CargoUnreachable", {
      cause,
      ...(retryAfterSeconds && { retryAfterSeconds }),
    });
  }
}

async function refused(address: string): Promise<SignInError> {
  await countRefusedToken(address);
  return new SignInError("TokenRefused");
}
