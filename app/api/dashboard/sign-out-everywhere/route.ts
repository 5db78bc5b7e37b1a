import { noContent } from "@/lib/bff/respond";
import { withSession } from "@/lib/bff/with-session";
import { signOutEverywhere } from "@/lib/session/sign-out";

export const POST = withSession(
  async ({ session, requestId }) => {
    await signOutEverywhere(session, requestId);
    return noContent();
  },
  { workspace: "none" },
);
