import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OauthReturn } from "@/components/connectors/oauth-return";
import { signInAddress } from "@/components/frame/requested-address";
import { isSignedIn } from "@/lib/session/current-session";

export const metadata: Metadata = { title: "Connecting", referrer: "no-referrer" };

type OauthCallbackPageProps = { searchParams: Promise<{ state?: string | string[] }> };

/** What a provider brought is handed over by a request of our own origin: here nothing is done with it. */
export default async function OauthCallbackPage({ searchParams }: OauthCallbackPageProps) {
  if (await isSignedIn()) return <OauthReturn />;
  // The code does not go along: the session that it was for is over. The state tells afterwards that it was.
  const { state } = await searchParams;
  const query = typeof state === "string" ? `?${new URLSearchParams({ state })}` : "";
  redirect(signInAddress(`/oauth/callback${query}`));
}
