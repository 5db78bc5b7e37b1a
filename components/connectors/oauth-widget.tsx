"use client";

import type { WidgetProps } from "@rjsf/utils";
import { Check, LogIn } from "lucide-react";
import { useFieldPlace } from "@/components/action-form/form-context";
import { Button } from "@/components/ui/button";
import { isKeptSecret } from "@/lib/config-form/expression";
import { useOauthConnect } from "./oauth-context";

/** The field that is filled on the service's own consent page. */
export function OauthWidget({ value, disabled }: WidgetProps) {
  const { id, path } = useFieldPlace();
  const oauth = useOauthConnect();
  if (oauth === undefined) return <p className="text-muted-foreground">Connected elsewhere.</p>;
  const connected = isKeptSecret(value);
  const verb = connected ? "Reconnect" : "Connect";
  return (
    <div className="flex flex-wrap items-center gap-3">
      {connected ? (
        <span className="inline-flex items-center gap-1.5 text-success">
          <Check aria-hidden className="size-4" />
          Connected
        </span>
      ) : null}
      <Button
        id={id}
        // The field's own label would name it otherwise.
        aria-label={`${verb} with ${oauth.integrationName}`}
        variant={connected ? "outline" : "default"}
        disabled={disabled}
        pending={oauth.pending}
        onClick={() => oauth.connect(path.filter((part) => typeof part === "string"))}
      >
        <LogIn aria-hidden />
        {verb} with {oauth.integrationName}
      </Button>
    </div>
  );
}
