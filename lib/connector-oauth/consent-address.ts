/** Where a provider's consent page is and where it will send the person afterwards. */
export type ConsentAddress = {
  href: string;
  host: string;
  state: string;
  /** The address the provider comes back to, without query; undefined when the consent address doesn't say. */
  redirectUri: string | undefined;
};

export type CheckedConsent = { ok: true; address: ConsentAddress } | { ok: false; why: string };

type Surroundings = {
  /** The dashboard's own origin: a "consent page" there would be ours to fake. */
  ownOrigin: string;
  /** The origin of the Cargo that is spoken to: a sandbox may send to itself, over http. */
  cargoOrigin: string;
};

/**
 * Decides whether a person may be sent to the consent address that an integration gave. It comes from outside: only https,
 * nothing that runs, nobody's inner network, never our own pages.
 */
export function checkConsentAddress(text: string, around: Surroundings): CheckedConsent {
  // A browser drops blanks and control characters before it reads an address; what has them is not meant well.
  if (text !== text.trim() || /[\p{Cc}\\]/u.test(text) || !URL.canParse(text)) {
    return { ok: false, why: "it is not an address" };
  }
  const url = new URL(text);
  if (url.origin === around.ownOrigin) return { ok: false, why: "it leads back to this dashboard" };
  if (url.username !== "" || url.password !== "") {
    return { ok: false, why: "it holds a user name or password" };
  }
  if (url.origin !== around.cargoOrigin) {
    if (url.protocol !== "https:") return { ok: false, why: "it does not use https" };
    if (isInnerHost(url.hostname)) return { ok: false, why: "it leads into an inner network" };
  }
  const state = single(url, "state");
  if (state === undefined) return { ok: false, why: "it has no state to recognise the return by" };
  const redirect = single(url, "redirect_uri");
  const redirectUri =
    redirect !== undefined && URL.canParse(redirect) ? withoutQuery(new URL(redirect)) : undefined;
  return { ok: true, address: { href: url.href, host: url.host, state, redirectUri } };
}

/** The parameters that a provider came back with, given once each; nothing when the address is not where it comes back. */
export function readReturnAddress(
  text: string,
  redirectUri: string | undefined,
): Record<string, string> | undefined {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (redirectUri !== undefined && withoutQuery(url) !== redirectUri) return undefined;
  const params: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (Object.hasOwn(params, name) || name === "__proto__") return undefined;
    params[name] = value;
  }
  return params;
}

/** The state in an address, before it is known where it should lead. */
export function stateOf(text: string): string | undefined {
  const trimmed = text.trim();
  return URL.canParse(trimmed) ? single(new URL(trimmed), "state") : undefined;
}

function single(url: URL, name: string): string | undefined {
  const [value, ...others] = url.searchParams.getAll(name);
  return value && others.length === 0 ? value : undefined;
}

function withoutQuery(url: URL): string {
  return url.origin + url.pathname;
}

function isInnerHost(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    /\.(localhost|local|internal|home|lan)\.?$/.test(hostname) ||
    /^[\d.]+$/.test(hostname) ||
    hostname.startsWith("[") ||
    !hostname.includes(".")
  );
}
