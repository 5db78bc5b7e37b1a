import { noContent } from "@/lib/bff/respond";
import { withSession } from "@/lib/bff/with-session";
import { clearSiteData, signOutEverywhere } from "@/lib/session/sign-out";

export const POST = withSession(
  async ({ session, requestId }) => {
    await signOutEverywhere(session, requestId);
    const response = noContent();
    response.headers.set("clear-site-data", clearSiteData);
    return response;
  },
  { workspace: "none" },
);
