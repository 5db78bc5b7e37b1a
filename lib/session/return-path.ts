/**
 * Where to go after signing in: the asked-for address if it is one of ours, without its origin; else `/`.
 *
 * The text is parsed as a browser would, so that whatever it makes of `//`, `\`, tabs or user info is what is judged.
 */
export function toReturnPath(asked: unknown, origin: string): string {
  if (typeof asked !== "string" || !URL.canParse(asked, origin)) return "/";
  const url = new URL(asked, origin);
  if (url.origin !== origin || url.username !== "" || url.password !== "") return "/";
  const path = url.pathname + url.search + url.hash;
  return isOwnPath(path, origin) && !/^\/(api|signin)(\/|\?|#|$)/.test(path) ? path : "/";
}

/** A path such as `//evil` is an address of its own once it stands alone. */
function isOwnPath(path: string, origin: string): boolean {
  return !/^\/[/\\]/.test(path) && new URL(path, origin).origin === origin;
}
