import type { Hono } from "hono";
import { z } from "zod";
import { ApiError } from "./api-error";
import { type Env, placeOf, requirePermission } from "./caller";
import { readQuery } from "./request-input";
import { resource } from "./resource";
import type { Sandbox } from "./sandbox";
import { seededNumber } from "./seeded-value";
import type { Connector } from "./state";

const dateSchema = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), "it must be a date");

const usageSchema = z.strictObject({
  from: dateSchema,
  to: dateSchema,
  connectorUuid: z.string().optional(),
  integrationSlug: z.string().optional(),
  groupBy: z.string().optional(),
  unit: z.string().optional(),
});

const dayMs = 24 * 3_600_000;
const mostDays = 400;

export function addBillingRoutes(app: Hono<Env>, sandbox: Sandbox): void {
  resource(app, "/billing/usage/metrics", {
    GET: (c) => {
      const place = placeOf(c, sandbox);
      requirePermission(place, "billing:read");
      const { from, to, connectorUuid, integrationSlug, groupBy } = readQuery(c, usageSchema);
      const connectors = sandbox.stateFile.value.connectors.filter(
        (each) =>
          each.workspaceUuid === place.workspaceUuid &&
          (connectorUuid === undefined || each.uuid === connectorUuid) &&
          (integrationSlug === undefined || each.integrationSlug === integrationSlug),
      );
      const metrics = daysBetween(from, to).map((date) => ({
        date,
        items: usageOn(date, connectors, groupBy),
      }));
      return c.json({ metrics });
    },
  });
}

function daysBetween(from: string, to: string): string[] {
  const first = Math.floor(Date.parse(from) / dayMs);
  const last = Math.floor(Date.parse(to) / dayMs);
  if (last < first) throw new ApiError(400, "Invalid query: from is after to.");
  if (last - first >= mostDays)
    throw new ApiError(400, `Invalid query: more than ${mostDays} days.`);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    new Date((first + index) * dayMs).toISOString().slice(0, 10),
  );
}

function usageOn(date: string, connectors: Connector[], groupBy = "integrationSlug") {
  const counts = new Map<string, number>();
  for (const connector of connectors) {
    const count = usageOf(connector, date);
    if (count === 0) continue;
    const group = groupBy === "connectorUuid" ? connector.uuid : connector.integrationSlug;
    counts.set(group, (counts.get(group) ?? 0) + count);
  }
  return [...counts].map(([slug, count]) => ({ slug, count, groupBy }));
}

/** More on workdays and where more plays use it; the same each time it is asked. */
function usageOf({ uuid, playsCount, toolsCount, modelsCount }: Connector, date: string): number {
  const users = playsCount + toolsCount + modelsCount;
  const weekday = new Date(date).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  return seededNumber(`${uuid}/${date}`, users * (isWeekend ? 20 : 120) + 1);
}
