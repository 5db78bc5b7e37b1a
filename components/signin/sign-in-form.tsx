"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { type AuthOutcome, signInWithCargo, signInWithToken } from "./auth-calls";
import { signInFailure } from "./sign-in-failure";
import { TokenInput } from "./token-input";

type SignInFormProps = {
  /** Whether an authorization server is configured. */
  cargoOffered: boolean;
  returnTo: string;
  failure?: string;
};

export function SignInForm({ cargoOffered, returnTo, failure: firstFailure }: SignInFormProps) {
  const [failure, setFailure] = useState(firstFailure);
  const [pending, setPending] = useState<"cargo" | "token">();
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // Coming back from Cargo's page by the browser's own button finds this page as it was left.
    const reset = (event: PageTransitionEvent) => event.persisted && setPending(undefined);
    window.addEventListener("pageshow", reset);
    return () => window.removeEventListener("pageshow", reset);
  }, []);

  const attempt = async (way: "cargo" | "token", call: () => Promise<AuthOutcome>) => {
    if (pending) return;
    setPending(way);
    setFailure(undefined);
    const outcome = await call();
    if ("failure" in outcome) {
      setPending(undefined);
      setFailure(outcome.failure);
      if (way === "token") box.current?.focus();
    } else {
      // A page of its own: nothing that was fetched while signed out stays around.
      window.location.assign(way === "cargo" ? outcome.url : returnTo);
    }
  };
  const submitToken = (event: FormEvent) => {
    event.preventDefault();
    const token = box.current?.value.trim() ?? "";
    if (token) void attempt("token", () => signInWithToken(token, returnTo));
    else {
      setFailure("TokenMissing");
      box.current?.focus();
    }
  };

  return (
    <div className="grid gap-5">
      {failure ? (
        <Alert variant="destructive" title="You are not signed in">
          {signInFailure(failure)}
        </Alert>
      ) : null}
      {cargoOffered ? (
        <>
          <Button
            size="lg"
            pending={pending === "cargo"}
            onClick={() => void attempt("cargo", () => signInWithCargo(returnTo))}
          >
            Sign in with Cargo
          </Button>
          <div className="flex items-center gap-3 text-muted-foreground text-xs">
            <span className="h-px flex-1 bg-border" />
            or with an API token
            <span className="h-px flex-1 bg-border" />
          </div>
        </>
      ) : null}
      <form onSubmit={submitToken} className="grid gap-4" noValidate>
        <Field
          label="API token"
          description="A token of your workspace, from its settings in Cargo."
        >
          {(control) => (
            <TokenInput
              {...control}
              ref={box}
              aria-invalid={failure?.startsWith("Token") || undefined}
            />
          )}
        </Field>
        <Button
          type="submit"
          size="lg"
          variant={cargoOffered ? "outline" : "default"}
          pending={pending === "token"}
        >
          Sign in with API token
        </Button>
      </form>
    </div>
  );
}
