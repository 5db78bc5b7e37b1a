import { ApiError } from "@/lib/bff/api-error";

const refusals = {
  unknownState: [400, "Nobody here began this connection. Begin again from the connector's page."],
  expired: [
    410,
    "More than ten minutes have passed since you began. Begin again; what you typed is kept.",
  ],
  replayed: [409, "This connection has been finished already. It can't be used a second time."],
  otherSession: [
    403,
    "This connection was begun in another session: by somebody else, or before you signed in anew. Begin again here.",
  ],
  otherTab: [
    409,
    "You have begun another connection since, in another tab. Finish that one, or begin this one again.",
  ],
  otherWorkspace: [403, "This connection was begun in another workspace."],
  otherAddress: [400, "This is not the address that the service sends people back to."],
  denied: [
    403,
    "Access was denied on the service's page. Nothing was connected; what you typed is kept.",
  ],
} as const satisfies Record<string, readonly [number, string]>;

export type OauthRefusal = keyof typeof refusals;

/** Why an OAuth doesn't end in a connector, each cause in its own words. */
export function refuseOauth(refusal: OauthRefusal, cause?: unknown): ApiError {
  const [status, message] = refusals[refusal];
  return new ApiError(status, message, { reason: refusal, cause });
}
