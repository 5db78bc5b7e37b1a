"use client";

import type { WidgetProps } from "@rjsf/utils";
import { Check } from "lucide-react";
import { type ComponentType, useEffect, useState } from "react";
import { useFieldPlace } from "@/components/action-form/form-context";
import {
  PasswordWidget,
  TextareaWidget,
  TextWidget,
} from "@/components/action-form/widgets/text-widget";
import { Button } from "@/components/ui/button";
import { isKeptSecret } from "@/lib/config-form/expression";
import { isSecretName } from "@/lib/secrets/public-fields";

/** A line of a credentials form: hidden while typed when its name says that it is a secret. */
export function CredentialTextWidget(props: WidgetProps) {
  const { path } = useFieldPlace();
  const name = path.at(-1);
  const isSecret = typeof name === "string" && isSecretName(name);
  return <KeptOr {...props} input={isSecret ? PasswordWidget : TextWidget} />;
}

export function CredentialPasswordWidget(props: WidgetProps) {
  return <KeptOr {...props} input={PasswordWidget} />;
}

export function CredentialTextareaWidget(props: WidgetProps) {
  return <KeptOr {...props} input={TextareaWidget} />;
}

type KeptOrProps = WidgetProps & { input: ComponentType<WidgetProps> };

/**
 * A secret that the server keeps is shown as being set, and kept unless somebody replaces or clears it. Neither is final
 * before the form is saved.
 */
function KeptOr({ input: Input, ...props }: KeptOrProps) {
  const { value, onChange, label } = props;
  const { id } = useFieldPlace();
  const [kept] = useState<unknown>(() => (isKeptSecret(value) ? value : undefined));
  const [edit, setEdit] = useState<"none" | "replacing" | "cleared">("none");
  useEffect(() => {
    if (edit === "replacing") document.getElementById(id)?.focus();
  }, [edit, id]);

  if (kept === undefined) return <Input {...props} />;
  const putBack = () => {
    onChange(kept);
    setEdit("none");
  };
  if (edit === "none" && isKeptSecret(value)) {
    return (
      <div className="flex min-h-8 flex-wrap items-center gap-2 rounded-md border border-dashed px-2.5 py-0.5">
        <Check aria-hidden className="size-4 text-success" />
        <span className="flex-1 text-muted-foreground">Set</span>
        <Button
          id={id}
          variant="ghost"
          size="sm"
          aria-label={`Replace ${label}`}
          disabled={props.disabled}
          onClick={() => setEdit("replacing")}
        >
          Replace
        </Button>
        <Button
          variant="ghost"
          size="sm"
          aria-label={`Clear ${label}`}
          disabled={props.disabled}
          onClick={() => {
            setEdit("cleared");
            onChange(undefined);
          }}
        >
          Clear
        </Button>
      </div>
    );
  }
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        {edit === "cleared" ? (
          <p className="py-1.5 text-muted-foreground">Will be cleared when you save.</p>
        ) : (
          <Input {...props} />
        )}
      </div>
      <Button variant="outline" aria-label={`Keep the stored ${label}`} onClick={putBack}>
        Keep stored
      </Button>
    </div>
  );
}
