import type { Provider } from "oidc-provider";
import { confidentialClient, publicClientId } from "./people";

export const callbackPath = "/api/auth/callback/cargo";
const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

/** The dashboard runs on whichever port a test gave it, so the port of a loopback address doesn't count. */
export function allowLoopbackPorts(provider: Provider): void {
  const prototype = provider.Client.prototype;
  const asRegistered = prototype.redirectUriAllowed;
  prototype.redirectUriAllowed = function (value) {
    if (asRegistered.call(this, value)) return true;
    const isOurs = this.clientId === publicClientId || this.clientId === confidentialClient.id;
    if (!isOurs || !URL.canParse(value)) return false;
    const url = new URL(value);
    return (
      loopbackHosts.includes(url.hostname) &&
      value === `${url.origin}${callbackPath}` &&
      url.protocol === "http:"
    );
  };
}
