"use client";

import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { useWorkspace } from "@/components/frame/workspace-context";
import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { callDashboard } from "@/lib/browser/call";

const answerSchema = z.object({
  languageModels: z.array(
    z.object({
      name: z.string(),
      slug: z.string(),
      description: z.string().nullish(),
      contextWindowTokensLimit: z.number().nullish(),
      outputTokensLimit: z.number().nullish(),
      isReasoning: z.boolean().nullish(),
    }),
  ),
});

/** The language models that a connector gives access to; nothing where it has none. */
export function LanguageModels({ connectorUuid }: { connectorUuid: string }) {
  const { uuid } = useWorkspace();
  const { data } = useQuery({
    queryKey: ["connectors", uuid, "languageModels", connectorUuid],
    queryFn: ({ signal }) =>
      callDashboard("GET", `language-models/${connectorUuid}`, answerSchema, {
        workspaceUuid: uuid,
        signal,
      }),
    staleTime: 3_600_000,
  });
  const models = data?.languageModels ?? [];
  if (models.length === 0) return null;
  return (
    <Card>
      <CardHeader>
        <CardTitle>Language models</CardTitle>
      </CardHeader>
      <CardContent className="p-0">
        <ul className="divide-y">
          {models.map((model) => (
            <li key={model.slug} className="grid gap-1 px-4 py-2.5">
              <div className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{model.name}</span>
                <code className="font-mono text-muted-foreground text-xs">{model.slug}</code>
                {model.isReasoning ? <Badge variant="info">reasoning</Badge> : null}
              </div>
              {model.description ? (
                <p className="text-muted-foreground text-xs">{model.description}</p>
              ) : null}
              <p className="text-muted-foreground text-xs">
                {limits(model.contextWindowTokensLimit, "in")}
                {limits(model.outputTokensLimit, "out")}
              </p>
            </li>
          ))}
        </ul>
      </CardContent>
    </Card>
  );
}

function limits(tokens: number | null | undefined, way: "in" | "out"): string {
  if (!tokens) return "";
  return way === "in"
    ? `${tokens.toLocaleString("en")} tokens of context`
    : `, ${tokens.toLocaleString("en")} of output`;
}
