import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BrandMark } from "@/components/frame/brand";
import type { SearchParams } from "@/components/frame/workspace-address";
import { ProductGlimpse } from "@/components/signin/product-glimpse";
import { SignInForm } from "@/components/signin/sign-in-form";
import { TokenPromises } from "@/components/signin/token-promises";
import { env } from "@/lib/env";
import { currentSession } from "@/lib/session/current-session";
import { toReturnPath } from "@/lib/session/return-path";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { callbackUrl, error } = await searchParams;
  const { NEXTAUTH_URL, CARGO_OAUTH_ISSUER } = env();
  const returnTo = toReturnPath(callbackUrl, NEXTAUTH_URL);
  if (await currentSession()) redirect(returnTo);
  return (
    <main className="grid min-h-dvh lg:grid-cols-[1fr_minmax(24rem,34rem)]">
      <div className="grid place-items-center px-5 py-12">
        <div className="w-full max-w-sm">
          <BrandMark className="size-10" />
          <h1 className="mt-6 font-semibold text-2xl tracking-tight">
            Sign in to Cargo Connections
          </h1>
          <p className="mt-1.5 mb-7 text-base text-muted-foreground">
            Connectors, integrations and node configs of your workspace.
          </p>
          <SignInForm
            cargoOffered={CARGO_OAUTH_ISSUER !== undefined}
            returnTo={returnTo}
            failure={typeof error === "string" ? error : undefined}
          />
        </div>
      </div>
      <div className="grid place-items-center border-t bg-sidebar px-5 py-12 lg:border-t-0 lg:border-l">
        <div className="grid w-full max-w-sm gap-10">
          <div className="hidden lg:block">
            <ProductGlimpse />
          </div>
          <TokenPromises />
        </div>
      </div>
    </main>
  );
}
