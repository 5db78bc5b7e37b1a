import { z } from "zod";
import type { Disclosure, Method, Operation } from "./operation";

type Shape = z.ZodRawShape;
type NoShape = Record<never, never>;

type Definition<
  Params extends Shape,
  Query extends Shape,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = {
  name: string;
  method: Method;
  path: string;
  params?: Params;
  query?: Query;
  body?: Body;
  answer: Answer;
  disclosure?: Disclosure;
  namesWorkspace?: boolean;
  readsOnly?: boolean;
  permission?: string;
  timeoutMs?: number;
  maxBodyBytes?: number;
  cli?: Operation["cli"];
};

const kilobyte = 1024;

/** Fills in what most calls share: 15 s, 256 KB, a named workspace, nothing to hide. */
export function defineOperation<
  Answer extends z.ZodType,
  Params extends Shape = NoShape,
  Query extends Shape = NoShape,
  Body extends z.ZodType = z.ZodUndefined,
>(
  definition: Definition<Params, Query, Body, Answer>,
): Operation<Params, Query, Body, Answer> & { body?: Body } {
  const { params, query, ...rest } = definition;
  return {
    disclosure: "plain",
    namesWorkspace: true,
    readsOnly: definition.method === "GET",
    timeoutMs: 15_000,
    maxBodyBytes: 256 * kilobyte,
    ...rest,
    params: z.strictObject(params ?? ({} as Params)) as unknown as z.ZodObject<Params>,
    query: z.strictObject(query ?? ({} as Query)) as unknown as z.ZodObject<Query>,
  };
}
