import type { Metadata } from "next";
import { OauthReturn } from "@/components/connectors/oauth-return";

export const metadata: Metadata = { title: "Connecting", referrer: "no-referrer" };

/** Reads nothing and asks for no session: what a provider brought is handed over by a request of our own origin. */
export default function OauthCallbackPage() {
  return <OauthReturn />;
}
