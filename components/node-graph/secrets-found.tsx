"use client";

import { Alert } from "@/components/ui/alert";
import { Checkbox } from "@/components/ui/checkbox";
import type { LeftoverSecret } from "@/lib/graph/find-secrets";

type SecretsFoundProps = {
  secrets: readonly LeftoverSecret[];
  kept: ReadonlySet<number>;
  onKeep: (index: number, keep: boolean) => void;
};

/** Credentials that somebody left in the nodes: emptied unless a person says that they are none. */
export function SecretsFound({ secrets, kept, onKeep }: SecretsFoundProps) {
  if (secrets.length === 0) return null;
  return (
    <Alert
      variant="warning"
      role="status"
      title={`${secrets.length === 1 ? "Something looks" : `${secrets.length} values look`} like a secret`}
    >
      <p className="mb-1.5">Taken out on import. Tick what is not a secret and should stay.</p>
      <ul className="grid gap-1.5">
        {secrets.map((secret, index) => {
          const [part] = secret.path;
          const path = part === "config" ? secret.path.slice(1) : secret.path;
          const place = `${secret.nodeSlug} › ${path.join(" › ")}`;
          return (
            <li
              key={`${secret.nodeUuid} ${secret.path.join(".")}`}
              className="flex items-start gap-2"
            >
              <Checkbox
                aria-label={`Keep ${place}`}
                checked={kept.has(index)}
                onCheckedChange={(checked) => onKeep(index, checked === true)}
              />
              <span className="min-w-0 break-words">
                <span className="font-mono text-xs">{place}</span>: {secret.why},{" "}
                <span className="font-mono text-xs">{secret.preview}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
