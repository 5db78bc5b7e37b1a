"use client";

import { Check, Lock } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { nextSlug } from "@/lib/connectors/propose-slug";
import type { SlugCheck } from "./use-slug-check";

type SlugFieldProps = { value: string; check: SlugCheck; onChange: (slug: string) => void };

/** The slug of a new connector, which says while it is typed whether it is free. */
export function SlugField({ value, check, onChange }: SlugFieldProps) {
  return (
    <Field
      label="Slug"
      required
      error={check.state === "refused" ? check.message : undefined}
      description={<SlugVerdict value={value} check={check} onChange={onChange} />}
    >
      {(control) => (
        <Input
          {...control}
          aria-invalid={check.state === "taken" || control["aria-invalid"]}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          className="font-mono"
        />
      )}
    </Field>
  );
}

function SlugVerdict({ value, check, onChange }: SlugFieldProps) {
  return (
    <span role="status" className="flex min-h-5 flex-wrap items-center gap-x-1.5">
      {check.state === "free" ? (
        <>
          <Check aria-hidden className="size-3.5 text-success" />
          <span className="text-success">{value} is free.</span> It can't be changed later.
        </>
      ) : check.state === "taken" ? (
        <>
          <span className="text-destructive">{value} is taken.</span>
          <Button variant="link" className="text-xs" onClick={() => onChange(nextSlug(value))}>
            Use {nextSlug(value)}
          </Button>
        </>
      ) : check.state === "checking" ? (
        <>
          <Spinner className="size-3.5" /> Checking whether it is free…
        </>
      ) : check.state === "unknown" ? (
        check.message
      ) : (
        "Letters, digits and _. Code and expressions name the connector by it; it can't be changed later."
      )}
    </span>
  );
}

/** The slug of a connector that exists. */
export function FixedSlugField({ value }: { value: string }) {
  return (
    <Field
      label="Slug"
      description="It can't be changed: code and expressions name the connector by it."
      aside={<CopyButton text={value} aria-label="Copy slug" />}
    >
      {(control) => (
        <div className="relative">
          <Input {...control} readOnly value={value} className="pr-8 font-mono" />
          <Lock
            aria-hidden
            className="absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-muted-foreground"
          />
        </div>
      )}
    </Field>
  );
}
