import { z } from "zod";
import { rateLimitSchema } from "@/lib/cargo/connector";
import { listConnectors } from "@/lib/cargo/operations/connectors";
import type { ListedConnector } from "./connector-row";

/** Cargo's list of connectors, of which only what a table shows is ever built. */
export const listedConnectors = {
  ...listConnectors,
  answer: z.object({
    connectors: z.array(z.unknown()).transform((all) => all.flatMap((one) => toListed(one) ?? [])),
  }),
};

/** Field by field by hand: a schema takes four times as long, and there are ten thousand of them. */
export function toListed(value: unknown): ListedConnector | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const raw: Record<string, unknown> = { ...value };
  const { uuid, rateLimit } = raw;
  if (typeof uuid !== "string") return undefined;
  return {
    uuid,
    name: text(raw.name) ?? "",
    slug: text(raw.slug) ?? "",
    integrationSlug: text(raw.integrationSlug) ?? "",
    isDefault: raw.isDefault === true,
    useCredits: raw.useCredits === true,
    rateLimit: rateLimit ? rateLimitSchema.safeParse(rateLimit).data : undefined,
    cacheTtlMilliseconds: number(raw.cacheTtlMilliseconds),
    playsCount: number(raw.playsCount) ?? 0,
    toolsCount: number(raw.toolsCount) ?? 0,
    modelsCount: number(raw.modelsCount) ?? 0,
    createdAt: text(raw.createdAt),
    updatedAt: text(raw.updatedAt),
  };
}

const text = (value: unknown) => (typeof value === "string" ? value : undefined);
const number = (value: unknown) => (typeof value === "number" ? value : undefined);
