import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { connectorChangeSchema, connectorDraftSchema } from "@/lib/cargo/connector";
import { cookieName } from "@/lib/session/session-cookie";
import { sealedRecord } from "@/lib/store/sealed-record";

export const lifeMs = 10 * 60_000;
const memoryMs = 24 * 3_600_000;

/** What shall become of the credential: a new connector, or another account for one that exists. */
export const targetSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("create"),
    draft: connectorDraftSchema,
    idempotencyKey: z.string().min(1).max(200),
    /** The draft of the form, to which the credential is given should the connector be refused. */
    draftKey: z
      .string()
      .regex(/^[\w.~:-]{1,200}$/)
      .optional(),
  }),
  z.object({ kind: z.literal("update"), connectorUuid: z.uuid(), change: connectorChangeSchema }),
]);

/** An OAuth under way: who began it, where, for what. Credentials that were typed beside it are in it: it is sealed. */
const transactionSchema = z.object({
  sessionKey: z.string(),
  userUuid: z.string(),
  workspaceUuid: z.string(),
  integrationSlug: z.string(),
  oauthPath: z.array(z.string()).min(1).max(8),
  target: targetSchema,
  /** Hash of the cookie that the beginning of the newest OAuth gave to the browser. */
  browser: z.string(),
  consentHref: z.string(),
  redirectUri: z.string().optional(),
});
export type OauthTransaction = z.infer<typeof transactionSchema>;

/** What is remembered of each OAuth for a day, so that a late or second return can be told from a forged one. */
const traceSchema = z.object({
  sessionKey: z.string(),
  spent: z.boolean(),
  formPath: z.string(),
});
type Trace = z.infer<typeof traceSchema>;

const transactions = sealedRecord("connector-oauth", transactionSchema);
const traces = sealedRecord("connector-oauth-trace", traceSchema);

export const browserCookieName = () => cookieName("cargo-connector-oauth");

export async function openTransaction(
  state: string,
  browser: string,
  transaction: Omit<OauthTransaction, "browser">,
): Promise<void> {
  const name = hash(state);
  const { sessionKey } = transaction;
  await transactions.set(name, { ...transaction, browser: hash(browser) }, lifeMs);
  await traces.set(name, { sessionKey, spent: false, formPath: formPathOf(transaction) }, memoryMs);
}

export const findTransaction = (state: string) => transactions.get(hash(state));
export const findTrace = (state: string): Promise<Trace | null> => traces.get(hash(state));

/** The transaction, to the first who asks, and to nobody after them. */
export async function spendTransaction(state: string): Promise<OauthTransaction | null> {
  const name = hash(state);
  const transaction = await transactions.take(name);
  if (transaction === null) return null;
  const { sessionKey } = transaction;
  await traces.set(name, { sessionKey, spent: true, formPath: formPathOf(transaction) }, memoryMs);
  return transaction;
}

export function isBrowserOf(transaction: OauthTransaction, cookie: string | undefined): boolean {
  if (cookie === undefined) return false;
  return timingSafeEqual(Buffer.from(transaction.browser), Buffer.from(hash(cookie)));
}

/** The page on which the person was. */
export function formPathOf(transaction: {
  workspaceUuid: string;
  target: OauthTransaction["target"];
}): string {
  const { workspaceUuid, target } = transaction;
  const page = target.kind === "create" ? "new" : target.connectorUuid;
  return `/w/${workspaceUuid}/connectors/${page}`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
