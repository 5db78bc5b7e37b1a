import { LRUCache } from "lru-cache";
import { CargoError } from "@/lib/cargo/errors";
import { getIntegration } from "@/lib/cargo/operations/integrations";
import { isAddressSegment } from "@/lib/cargo/slug";
import { knownChoices } from "@/lib/secrets/known-choices";
import { perProcess } from "@/lib/store/per-process";
import type { OperationCall } from "./operation-call";

type Choices = Map<string, Set<string>>;
type Caller = Pick<OperationCall, "cargo" | "session" | "workspaceUuid">;

const freshMs = 5 * 60_000;

/** The choices that an integration's credentials form offers: shown in a config, as they are no secret. */
export async function choicesOfIntegration(
  { cargo, session, workspaceUuid }: Caller,
  slug: string,
): Promise<Choices> {
  if (!isAddressSegment(slug)) return new Map();
  const cache = perProcess(
    "choices",
    () => new LRUCache<string, Choices>({ max: 2_000, ttl: freshMs }),
  );
  const name = `${session.record.user.uuid} ${workspaceUuid} ${slug}`;
  const known = cache.get(name);
  if (known) return known;
  try {
    const { integration } = await cargo(getIntegration, { params: { slug } });
    const choices = knownChoices(integration.connector.config.jsonSchema);
    cache.set(name, choices);
    return choices;
  } catch (error) {
    // Without the schema less is shown, never more.
    if (error instanceof CargoError) return new Map();
    throw error;
  }
}
