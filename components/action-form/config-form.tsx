"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import type { ConfigFormProps } from "./config-form-props";

// Drawn in the browser only, and its code fetched only when a form is opened.
const ConfigFormBody = dynamic(async () => (await import("./config-form-body")).ConfigFormBody, {
  ssr: false,
  loading: () => <ConfigFormSkeleton />,
});

/** A form drawn from an integration's schema: an action's config, or a connector's credentials. */
export function ConfigForm(props: ConfigFormProps) {
  return <ConfigFormBody {...props} />;
}

function ConfigFormSkeleton() {
  return (
    <div role="status" aria-label="Loading the form" className="grid gap-5">
      {["w-24", "w-32", "w-20"].map((width) => (
        <div key={width} className="grid gap-2">
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-8 w-full" />
        </div>
      ))}
    </div>
  );
}
