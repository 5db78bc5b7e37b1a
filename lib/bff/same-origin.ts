import { env } from "@/lib/env";
import { ApiError } from "./api-error";

/**
 * Lets a change through only from the dashboard's own pages. A browser says where a request comes from in
 * `Sec-Fetch-Site`, older ones in `Origin`; with neither it is nobody's page, and where they disagree neither is believed.
 *
 * @throws {ApiError} 403 `crossOrigin`
 */
export function assertSameOrigin(request: Request, options: { formAllowed?: boolean } = {}): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const isOwn = origin === env().NEXTAUTH_URL;
  const isAllowed = site === null ? isOwn : site === "same-origin" && (origin === null || isOwn);
  if (!isAllowed) throw refusal("This request doesn't come from the dashboard.");

  if (hasBody(request) && !isAllowedType(request, options.formAllowed ?? false)) {
    throw refusal("This request's body is not JSON.");
  }
}

function refusal(message: string): ApiError {
  return new ApiError(403, message, { reason: "crossOrigin" });
}

function hasBody(request: Request): boolean {
  const length = request.headers.get("content-length");
  return request.headers.has("transfer-encoding") || (length !== null && length !== "0");
}

function isAllowedType(request: Request, formAllowed: boolean): boolean {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  return (
    type === "application/json" || (formAllowed && type === "application/x-www-form-urlencoded")
  );
}
