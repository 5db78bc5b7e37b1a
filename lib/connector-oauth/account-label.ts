const telling = [
  "email",
  "account",
  "accountName",
  "account_name",
  "userName",
  "username",
  "login",
  "name",
  "team",
  "teamName",
  "team_name",
  "workspace",
  "organization",
  "hubDomain",
  "hub_domain",
  "domain",
  "hubId",
  "hub_id",
  "accountId",
  "account_id",
];

/**
 * What a person recognises the connected account by, out of what a provider gave. Only from fields whose names say that they
 * name an account, and only short plain text: the rest may be a token.
 */
export function accountLabel(given: { value: unknown; extraValues?: unknown }): string | undefined {
  for (const source of [given.extraValues, given.value]) {
    if (typeof source !== "object" || source === null) continue;
    for (const name of telling) {
      const text: unknown = Object.hasOwn(source, name) ? Reflect.get(source, name) : undefined;
      if (typeof text === "number") return String(text);
      if (typeof text === "string" && isPlain(text)) return text;
    }
  }
  return undefined;
}

function isPlain(text: string): boolean {
  if (text === "" || text.length > 100 || /\p{Cc}/u.test(text)) return false;
  return text.includes("@") || text.includes(" ") || !looksRandom(text);
}

function looksRandom(text: string): boolean {
  return text.length > 32 || (/\d/.test(text) && /[a-z]/i.test(text) && text.length > 16);
}
