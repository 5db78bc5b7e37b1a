import "server-only";
import type { SessionContext } from "@/lib/bff/with-session";
import type { Cargo } from "@/lib/cargo/client";
import { CargoError } from "@/lib/cargo/errors";
import { autocompleteConnector, getConnector } from "@/lib/cargo/operations/connectors";
import { getIntegration } from "@/lib/cargo/operations/integrations";
import type { Health } from "@/lib/connectors/health";
import { chooseProbe } from "./choose-probe";
import { type Healths, readHealths, writeHealths } from "./health-records";
import { judgeProbe } from "./judge-probe";

const atOnce = 4;
const patienceMs = 8_000;

/** Asks each connector for its cheapest list, a few at a time, and keeps what was found. */
export async function probeConnectors(
  context: Pick<SessionContext<unknown>, "cargo" | "workspaceUuid" | "request">,
  uuids: readonly string[],
): Promise<Healths> {
  const { cargo, workspaceUuid, request } = context;
  const before = await readHealths(workspaceUuid);
  const found: Healths = {};
  const waiting = [...new Set(uuids)];
  const work = async () => {
    for (let uuid = waiting.pop(); uuid !== undefined; uuid = waiting.pop()) {
      if (request.signal.aborted) return;
      const health = await probe(cargo, uuid, before[uuid], request.signal);
      if (health !== undefined) found[uuid] = health;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await writeHealths(workspaceUuid, found);
  return found;
}

/** Undefined when the probing was given up, or there is no such connector: that is nothing to remember. */
async function probe(
  cargo: Cargo,
  uuid: string,
  before: Health | undefined,
  givenUp: AbortSignal,
): Promise<Health | undefined> {
  const signal = AbortSignal.any([givenUp, AbortSignal.timeout(patienceMs)]);
  const now = () => new Date().toISOString();
  try {
    const { connector } = await cargo(getConnector, { params: { uuid }, signal });
    const slug = connector.integrationSlug;
    const { integration } = await cargo(getIntegration, { params: { slug }, signal });
    const list = chooseProbe(integration);
    if (list === undefined) {
      const reason = "This integration has no list that it could be asked for.";
      return { state: "unknown", checkedAt: now(), reason };
    }
    const body = { slug: list, params: {}, refresh: true };
    await cargo(autocompleteConnector, { params: { uuid }, body, signal });
    return judgeProbe({ answered: true }, before, now());
  } catch (error) {
    if (givenUp.aborted || isUnknown(error)) return undefined;
    return judgeProbe({ answered: false, error }, before, now());
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof CargoError && error.reason === "connectorNotFound";
}
