import { z } from "zod";
import { buildPath, buildQuery } from "@/lib/cargo/build-address";
import type {
  AnswerOf,
  BodyOf,
  Operation,
  ParamsOf,
  QueryOf,
} from "@/lib/cargo/operations/operation";
import { CallError } from "./call-error";

export type CallInput<O> = {
  workspaceUuid?: string;
  params?: ParamsOf<O>;
  query?: QueryOf<O>;
  body?: BodyOf<O>;
  signal?: AbortSignal;
  /** The etag of what is being changed: somebody else's change in between is a 412. */
  ifMatch?: string | undefined;
  /** The same key and body again give the same answer and one connector. */
  idempotencyKey?: string;
};

export type Answered<O> = { answer: AnswerOf<O>; etag: string | undefined };

/** Calls Cargo through our own server. @throws {CallError} */
export async function callCargo<O extends Operation>(
  operation: O,
  input: CallInput<O> = {},
): Promise<AnswerOf<O>> {
  return (await callCargoWithEtag(operation, input)).answer;
}

/** As `callCargo`, with the answer's etag. @throws {CallError} */
export async function callCargoWithEtag<O extends Operation>(
  operation: O,
  input: CallInput<O> = {},
): Promise<Answered<O>> {
  const query = buildQuery({ ...input.query });
  const path = buildPath(operation, { ...input.params });
  const response = await send(`/api/cargo/v1/${path}${query && `?${query}`}`, {
    method: operation.method,
    body: input.body,
    ...(input.signal && { signal: input.signal }),
    headers: {
      ...(input.workspaceUuid && { "selected-workspace-uuid": input.workspaceUuid }),
      ...(input.ifMatch && { "if-match": input.ifMatch }),
      ...(input.idempotencyKey && { "idempotency-key": input.idempotencyKey }),
    },
  });
  const data = operation.disclosure === "text" ? await response.text() : await readJson(response);
  const parsed = operation.answer.safeParse(data);
  if (!parsed.success) {
    throw new CallError("Cargo answered in a form that this dashboard does not know.", {
      status: 502,
      reason: "badUpstream",
      ...requestIdOf(response),
    });
  }
  return { answer: parsed.data as AnswerOf<O>, etag: response.headers.get("etag") ?? undefined };
}

export type DashboardInput = {
  workspaceUuid?: string;
  body?: unknown;
  signal?: AbortSignal;
  /** The same key and body again do nothing twice. */
  idempotencyKey?: string;
  /** The page is being left: the request shall outlive it. Browsers do that for at most 64 KB, which 20,000 characters never exceed. */
  isFarewell?: boolean;
};

/** Calls the dashboard's own endpoints below `/api/dashboard/`, which answer JSON or nothing. @throws {CallError} */
export async function callDashboard<Answer extends z.ZodType>(
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  answer: Answer,
  input: DashboardInput = {},
): Promise<z.output<Answer>> {
  const response = await send(`/api/dashboard/${path}`, {
    method,
    body: input.body,
    ...(input.signal && { signal: input.signal }),
    ...(input.isFarewell &&
      JSON.stringify(input.body ?? "").length < 20_000 && { keepalive: true }),
    headers: {
      ...(input.workspaceUuid && { "selected-workspace-uuid": input.workspaceUuid }),
      ...(input.idempotencyKey && { "idempotency-key": input.idempotencyKey }),
    },
  });
  return answer.parse(response.status === 204 ? undefined : await readJson(response));
}

const refusalSchema = z.object({
  errorMessage: z.string().nullish(),
  reason: z.string().nullish(),
});

async function send(
  address: string,
  request: {
    method: string;
    headers: Record<string, string>;
    body: unknown;
    signal?: AbortSignal;
    keepalive?: boolean;
  },
): Promise<Response> {
  const { body, headers, ...rest } = request;
  const response = await fetch(address, {
    ...rest,
    credentials: "same-origin",
    headers: { accept: "application/json", ...headers, ...(body !== undefined && json) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new CallError("The dashboard's server could not be reached.", { status: 0 });
  });
  if (response.ok) return response;

  const refusal = refusalSchema.safeParse(await readJson(response)).data;
  const retryAfter = Number(response.headers.get("retry-after"));
  throw new CallError(refusal?.errorMessage || `The server answered ${response.status}.`, {
    status: response.status,
    ...(refusal?.reason && { reason: refusal.reason }),
    ...(retryAfter > 0 && { retryAfter }),
    ...requestIdOf(response),
  });
}

const json = { "content-type": "application/json" };

async function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

function requestIdOf(response: Response) {
  const requestId = response.headers.get("x-request-id");
  return requestId ? { requestId } : {};
}
