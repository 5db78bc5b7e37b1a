/** How a guard is taken away: a text that stands once in the guard's file, and what stands there without the guard. */
export type Removal = { find: string; put: string };

/** By the rows of SECURITY.md, which names the file and the test. As little as possible is taken away. */
export const removals: Record<string, Removal> = {
  A1: { find: "{ user: { name: user.name, email: user.email }, expires }", put: "session.record" },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
  A2: { find: "return isHttps() ? `__Host-${name}` : name;", put: "return name;" },
  A3: { find: "if (former) await endSession(former);", put: "" },
  A4: {
    find: 'if (request.method !== "GET") assertSameOrigin(request, { formAllowed: true });',
    put: "",
  },
  A5: { find: "return isSameBrowser ? transaction : null;", put: "return transaction;" },
  A6: { find: " || siteOf(endpoint) !== siteOf(issuer)", put: "" },
  A7: {
    find: "return !/^\\/[/\\\\]/.test(path) && new URL(path, origin).origin === origin;",
    put: "return true;",
  },
  A8: { find: "request.headers.host = origin.host;", put: "" },
  A9: { find: "if (count >= limit) throw", put: "if (count < 0) throw" },
  // Written whether or not there still is one.
  A10: {
    find: `    const found = await findSession(session.id);
    if (!found) return null;`,
    put: `    const found = session;
    await store().set(found.key, found.sealed, lifeMs(found.record));`,
  },
  // Let in as a stranger: whether Cargo would mind is not ours to hope for.
  A11: {
    find: 'throw new ApiError(401, "You are not signed in.", { reason: "sessionExpired" });',
    put: `const user = { uuid: "nobody", name: "", email: "" };
    const record = { user, signInKind: "token" as const, accessToken: "none", createdAt: 0 };
    return { id: "", key: "nobody", sealed: "", record };`,
  },
  A12: {
    find: 'return Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url");',
    put: "return plain;",
  },
  B1: {
    find: `if (!isAllowed) throw refusal("This request doesn't come from the dashboard.");`,
    put: "",
  },
  B2: { find: "params && operation.params.safeParse(params).success", put: "params" },
  B3: {
    find: "const answer = await exchange(question, patience);",
    put: `let answer = await exchange(question, patience);
  const { location } = answer.headers;
  if (location) answer = await exchange({ ...question, url: new URL(location) }, patience);`,
  },
  // Nothing forwards headers; this is what somebody would write who did.
  B4: {
    find: "tokens: tokensOf(session),\n    workspaceUuid,",
    put: `tokens: tokensOf(session),
    workspaceUuid: request.headers.get("selected_workspace_uuid") ?? workspaceUuid,`,
  },
  // Nor does anything copy Cargo's.
  B5: {
    find: "return respondJson(viewConnectors(parsed));",
    put: "return respondJson(viewConnectors(parsed), { headers: { link: String(answer.headers.link) } });",
  },
  B6: { find: "if (bytes > maxBytes) throw tooLarge();", put: "" },
  B7: {
    find: "if (reserved.test(name) || (isApi && ofPages.test(name))) delete request.headers[name];",
    put: "",
  },
  B8: { find: 'if (key in target) throw badQuery("a parameter comes twice");', put: "" },
  C1: { find: "isPublicLeaf(value, name, choices) ? value : secretMark", put: "value" },
  C2: { find: "if (isKeepMark(sent)) {", put: "if (false) {" },
  C3: {
    find: "return timingSafeEqual(Buffer.from(transaction.browser), Buffer.from(hash(cookie)));",
    put: "return true;",
  },
  C5: {
    find: 'if (url.protocol !== "https:") return { ok: false, why: "it does not use https" };',
    put: "",
  },
  C6: { find: "if (isInScope)", put: "if (record)" },
  C7: { find: "await findOwnWorkspace(session, named)", put: "{ uuid: named }" },
  C8: {
    find: 'if (call.request.headers.has("if-match")) await readStoredConnector(call);',
    put: "",
  },
  D1: { find: "!ALLOWED.has(name) || ", put: "" },
  D2: {
    find: `"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",`,
    put: "",
  },
  D3: {
    find: '  img: ({ alt }) => <span className="text-muted-foreground italic">{alt || "picture"}</span>,\n',
    put: "",
  },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
  D4: { find: "script-src 'nonce-${nonce}' 'strict-dynamic'", put: "script-src 'unsafe-inline'" },
  D5: { find: '{ key: "x-frame-options", value: "DENY" },', put: "" },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
  D6: { find: "if (trap !== undefined) return `The body has a key named ${trap}.`;", put: "" },
  // Without any limit the test could only time out.
  D7: {
    find: 'end({ kind: "timeout" }), limitMs)',
    put: 'end({ kind: "timeout" }), 10 * limitMs)',
  },
  D8: {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    find: "if (values > MAX_VALUES) return `The schema has more than ${MAX_VALUES} values.`;",
    put: "",
  },
  E1: { find: "if (accessToken !== stale) return accessToken;", put: "" },
  E2: {
    find: "while (!(await store().setIfAbsent(key, holder, ttlMs))) {",
    put: "while (false) {",
  },
  E3: { find: "await Promise.race([refresh, tooLong()])", put: "await refresh" },
  E4: { find: ' && error.error === "invalid_grant"', put: "" },
  E5: { find: "error.status !== 401", put: "true" },
  E6: {
    find: "Math.min(Math.max(Math.ceil(seconds), 1), longestSeconds)",
    put: "Math.ceil(seconds)",
  },
  E7: {
    find: "readsOnly ? () => tryAgain(once, patience, upstream.gate) : once",
    put: "() => tryAgain(once, patience, upstream.gate)",
  },
  E8: { find: "performance.now() + timeoutMs", put: "performance.now() + 60_000" },
  E9: { find: "signal: request.signal,", put: "" },
  E10: { find: "if (!parsed.success) throw asUnreadable(parsed.error);", put: "" },
  E12: {
    find: "await findCreated(call, draft, creation).catch(() => undefined)",
    put: "undefined as ConnectorView | undefined",
  },
  E13: {
    find: "ifMatch !== null && !matchesEtag(ifMatch, connector)",
    put: "false",
  },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
  E14: { find: "`${session.record.user.uuid} ${workspaceUuid}`", put: "session.record.user.uuid" },
  E15: { find: "...privateHeaders, ...type,", put: "...type," },
  E16: { find: "throw new StoreUnavailable(cause);", put: "return null as T;" },
  E17: { find: "shutdown().hasBegun = true;", put: "" },
  E18: { find: "[NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS]", put: "[NEXTAUTH_SECRET]" },
  E21: { find: '.replace(/\\p{Cc}+/gu, " ")', put: "" },
  E22: { find: '"zod": "', put: '"zod": "^' },
};

/** @throws when the text does not stand there exactly once: then the row no longer says what its guard is */
export function withoutGuard(source: string, { find, put }: Removal): string {
  const [before, after, ...more] = source.split(find);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(
      `stale: the guard's text stands ${more.length + (after === undefined ? 0 : 1)} times`,
    );
  }
  return before + put + after;
}
