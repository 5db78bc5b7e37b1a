/**
 * The reviewed list of what may be shown of a connector's config. Everything that is not allowed here is a secret: a name
 * that nobody thought of stays hidden.
 */
const publicNames = new Set(
  [
    "host",
    "hostname",
    "port",
    "url",
    "baseUrl",
    "siteUrl",
    "instanceUrl",
    "serverUrl",
    "endpoint",
    "domain",
    "subdomain",
    "region",
    "location",
    "zone",
    "timezone",
    "locale",
    "language",
    "database",
    "databaseName",
    "schema",
    "warehouse",
    "catalog",
    "dataset",
    "datasetId",
    "project",
    "projectId",
    "bucket",
    "username",
    "user",
    "email",
    "role",
    "environment",
    "version",
    "apiVersion",
    "kind",
    "type",
    "mode",
    "method",
    "authMethod",
    "authType",
    "authenticationMethod",
    "authenticationType",
    "grantType",
  ].map(normalize),
);

/** Under such a name even a number or a choice is taken for a secret. */
const secretName =
  /pass(word|phrase|code)|secret|token|credential|private|signature|(^|[^a-z])(pin|otp|cvv|key)$|api_?key|_key$/;

/** Whether a property's name is on the list. */
export function isPublicName(name: string): boolean {
  return publicNames.has(normalize(name));
}

export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  return secretName.test(words);
}

const knownPrefix =
  /^(sk|pk|rk|pat|key|ghp|gho|ghs|xox[a-z]|shpat|glpat|eyJ|AKIA|ASIA|AIza|ya29|SG|whsec)[-_.A-Z0-9]/;
const longestPublic = 200;

/**
 * Whether a text looks like a key whatever its name says: a username can be one, an address can carry one. Judged piece by
 * piece, between the characters that hosts, paths and names are divided by.
 */
export function looksSecret(text: string): boolean {
  if (text.length > longestPublic || /-----BEGIN|\p{Cc}/u.test(text) || knownPrefix.test(text)) {
    return true;
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && carriesSecret(text)) return true;
  return text.split(/[./:@\s,;]+/).some(isKeyLike);
}

/** User info, a query or a fragment: places of an address where credentials stand. */
function carriesSecret(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { username, password, search, hash } = new URL(address);
  return username !== "" || password !== "" || search !== "" || hash !== "";
}

/** Long, and of letters and digits mixed as no word is. */
function isKeyLike(piece: string): boolean {
  if (piece.length < 20) return false;
  const digits = piece.replace(/\D/g, "").length;
  const hasCases = /[a-z]/.test(piece) && /[A-Z]/.test(piece);
  return digits >= 3 || (hasCases && piece.length >= 28) || piece.length >= 48;
}

function normalize(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
