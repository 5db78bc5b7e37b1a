import { withSession } from "@/lib/bff/with-session";
import { refuseOauth } from "@/lib/connector-oauth/oauth-refusal";
import { findTransaction } from "@/lib/connector-oauth/oauth-transaction";

/** The way out: the browser is sent by the server, to an address that was checked and that no script of ours has read. */
export const GET = withSession(
  async ({ request, session }) => {
    const transaction = await findTransaction(request.nextUrl.searchParams.get("state") ?? "");
    if (transaction === null) throw refuseOauth("expired");
    if (transaction.sessionKey !== session.key) throw refuseOauth("otherSession");
    return new Response(null, {
      status: 303,
      headers: {
        location: transaction.consentHref,
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
      },
    });
  },
  // A browser that is sent somewhere can't say which; the transaction knows it.
  { workspace: "none" },
);
