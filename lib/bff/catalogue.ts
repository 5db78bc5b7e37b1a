import "server-only";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { absentable } from "@/lib/cargo/absent";
import { type Binding, createCargo } from "@/lib/cargo/client";
import { costSchema } from "@/lib/cargo/integration";
import { listIntegrations } from "@/lib/cargo/operations/integrations";
import { readableRecord } from "@/lib/cargo/readable-record";
import type { Session } from "@/lib/session/session-store";
import { perProcess } from "@/lib/store/per-process";
import { safeSvg } from "./safe-svg";

const freshMs = 5 * 60_000;

/** An integration as a list shows it. */
export type CatalogueEntry = {
  slug: string;
  name: string;
  description: string | undefined;
  category: string | undefined;
  actionsCount: number;
  extractorsCount: number;
  creditsCompatible: boolean;
  lowestCost: number | undefined;
  /** Whether `/api/dashboard/icons/<slug>` has a picture; else its first letter stands for it. */
  hasIcon: boolean;
};

export type Catalogue = { entries: CatalogueEntry[]; icons: ReadonlyMap<string, string> };

type Caller = { session: Session; workspaceUuid: string; binding: Binding };

/** The catalogue of a workspace as this person sees it, asked from Cargo once in five minutes. */
export async function loadCatalogue(caller: Caller): Promise<Catalogue> {
  const found = await cache().fetch(keyOf(caller), { context: caller });
  if (!found) throw new TypeError("the catalogue was not fetched");
  return found;
}

/** After a custom integration has come, changed or gone. Other instances notice within five minutes. */
export function forgetCatalogue(workspaceUuid: string): void {
  for (const key of [...cache().keys()]) {
    if (key.endsWith(` ${workspaceUuid}`)) cache().delete(key);
  }
}

function cache(): LRUCache<string, Catalogue, Caller> {
  return perProcess(
    "catalogues",
    () =>
      new LRUCache<string, Catalogue, Caller>({
        max: 200,
        ttl: freshMs,
        fetchMethod: (_key, _stale, { context }) => fetchCatalogue(context),
      }),
  );
}

const keyOf = ({ session, workspaceUuid }: Caller) =>
  `${session.record.user.uuid} ${workspaceUuid}`;

/** The parts that a list needs: of several megabytes no more than this is ever built. */
const slimSchema = z.object({
  slug: z.string(),
  name: z.string().catch(""),
  description: absentable(z.string()),
  category: absentable(z.string()),
  icon: absentable(z.string()),
  connector: absentable(
    z.object({ credits: absentable(z.object({ isCompatible: absentable(z.boolean()) })) }),
  ),
  actions: readableRecord(
    z.object({ credits: absentable(z.object({ costs: absentable(z.array(costSchema)) })) }),
  ).catch({}),
  extractors: readableRecord(z.looseObject({})).catch({}),
});
type Slim = z.infer<typeof slimSchema>;

const slimList = {
  ...listIntegrations,
  answer: z.object({ integrations: z.array(slimSchema.optional().catch(undefined)) }),
};

async function fetchCatalogue({ binding }: Caller): Promise<Catalogue> {
  // Others wait for it too: it isn't given up because the first to ask went away.
  const cargo = createCargo({ ...binding, signal: undefined });
  const { integrations } = await cargo(slimList);
  const known = integrations.filter((integration) => integration !== undefined);
  const icons = new Map(
    known.flatMap(({ slug, icon }) => {
      const svg = safeSvg(icon);
      return svg === undefined ? [] : [[slug, svg] as const];
    }),
  );
  return { entries: known.map((slim) => toEntry(slim, icons.has(slim.slug))), icons };
}

function toEntry(slim: Slim, hasIcon: boolean): CatalogueEntry {
  const actions = Object.values(slim.actions);
  const costs = actions.flatMap((action) => action.credits?.costs ?? []).map(({ cost }) => cost);
  return {
    slug: slim.slug,
    name: slim.name || slim.slug,
    description: slim.description,
    category: slim.category,
    actionsCount: actions.length,
    extractorsCount: Object.keys(slim.extractors).length,
    creditsCompatible: slim.connector?.credits?.isCompatible ?? false,
    lowestCost: costs.length > 0 ? Math.min(...costs) : undefined,
    hasIcon,
  };
}
