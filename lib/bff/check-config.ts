import "server-only";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { Cargo } from "@/lib/cargo/client";
import type { Action } from "@/lib/cargo/integration";
import { getIntegration, getNativeIntegration } from "@/lib/cargo/operations/integrations";
import { slugSchema } from "@/lib/cargo/slug";
import { CheckPool, PoolBusy, type Verdict } from "@/lib/config-check/check-pool";
import { workerLimits } from "@/lib/config-check/worker-limits";
import { isJsonObject, type JsonObject, ownValue } from "@/lib/config-form/json-value";
import { measureSchema } from "@/lib/config-form/prepare/measure-schema";
import { stringifyLossless } from "@/lib/json/lossless";
import { perProcess } from "@/lib/store/per-process";
import { ApiError } from "./api-error";
import type { SessionContext } from "./with-session";

export const configQuestionSchema = z.object({
  action: z.discriminatedUnion("kind", [
    // A custom integration is one like the others: its slug says which.
    z.object({
      kind: z.literal("connector"),
      integrationSlug: slugSchema,
      actionSlug: z.string(),
    }),
    z.object({ kind: z.literal("native"), actionSlug: z.string() }),
  ]),
  config: z.custom<JsonObject>(isJsonObject),
});
type ConfigQuestion = z.output<typeof configQuestionSchema>;

/**
 * Checks a config against the schema that Cargo's catalogue has for the action: the browser has no say in that. It happens
 * in a thread with a limit of time and memory, for the schema is somebody else's.
 *
 * @throws {ApiError} 404, or 503 `busy`
 */
export async function checkConfig(
  { cargo, session, request }: Pick<SessionContext<unknown>, "cargo" | "session" | "request">,
  { action, config }: ConfigQuestion,
): Promise<Verdict> {
  const schema = await schemaOf(cargo, action);
  if (measureSchema(schema) !== undefined) return { outcome: "unchecked", reason: "schema" };
  const question = {
    schema: stringifyLossless(schema ?? true),
    config: stringifyLossless(config),
    expressions: true,
  };
  try {
    return await pool().check(question, session.record.user.uuid, request.signal);
  } catch (error) {
    if (!(error instanceof PoolBusy)) throw error;
    throw new ApiError(503, "Too many configs are being checked right now. Try again.", {
      reason: "busy",
      headers: { "retry-after": "1" },
      cause: error,
    });
  }
}

async function schemaOf(cargo: Cargo, place: ConfigQuestion["action"]): Promise<unknown> {
  const { actions } =
    place.kind === "native"
      ? (await cargo(getNativeIntegration)).nativeIntegration
      : (await cargo(getIntegration, { params: { slug: place.integrationSlug } })).integration;
  const action = ownValue(actions, place.actionSlug) as Action | undefined;
  if (!action) throw new ApiError(404, "There is no such action.", { reason: "actionNotFound" });
  return action.config.jsonSchema;
}

function pool(): CheckPool {
  return perProcess(
    "config checks",
    () =>
      new CheckPool({
        // Written out here: the bundler knows a thread's program by this very expression.
        start: () =>
          new Worker(new URL("../config-check/check-worker.ts", import.meta.url), {
            resourceLimits: workerLimits,
          }),
        // One core is for those who wait for something else.
        size: Math.max(1, Math.min(2, availableParallelism() - 1)),
        timeLimitMs: 1_500,
        mostWaiting: 8,
        mostOfOne: 4,
      }),
  );
}
