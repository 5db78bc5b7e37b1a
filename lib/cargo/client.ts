import { parseLossless } from "@/lib/json/lossless";
import { CargoError } from "./errors";
import type { Answer } from "./exchange";
import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from "./operations/operation";
import { asUnreadable, readBounded } from "./read-bounded";
import { send, type Upstream } from "./send";

const maxAnswerBytes = 20 * 1024 * 1024;

export type CargoInput<O> = {
  params?: ParamsOf<O>;
  query?: QueryOf<O>;
  body?: BodyOf<O>;
  signal?: AbortSignal;
};

/** One call to Cargo, bound to somebody's token and workspace. @throws {CargoError} */
export type Cargo = <O extends Operation>(
  operation: O,
  input?: CargoInput<O>,
) => Promise<AnswerOf<O>>;

/** Where the token comes from, and what to do when Cargo no longer takes it. */
export type TokenSource = {
  current(): Promise<string>;
  /** A newer token than the rejected one; undefined when there is none to be had. */
  renew(rejected: string): Promise<string | undefined>;
};

export type Binding = {
  upstream: Upstream;
  tokens: TokenSource;
  workspaceUuid?: string | undefined;
  signal?: AbortSignal | undefined;
};

export function createCargo(binding: Binding): Cargo {
  return async (operation, input = {}) => {
    const response = await sendAuthorized(binding, operation, input);
    const data = await readAnswer(operation, response);
    return parseAnswer(operation, data) as AnswerOf<typeof operation>;
  };
}

/**
 * Sends with the person's token, and once more with a renewed one when Cargo answers 401: that is said before any work
 * is done, so changes may be repeated too.
 */
export async function sendAuthorized<O extends Operation>(
  binding: Binding,
  operation: O,
  input: CargoInput<O>,
): Promise<Answer> {
  const { upstream, tokens, workspaceUuid } = binding;
  const call = { ...input, workspaceUuid, signal: input.signal ?? binding.signal };
  const token = await tokens.current();
  try {
    return await send(upstream, operation, { ...call, token });
  } catch (error) {
    if (!(error instanceof CargoError) || error.status !== 401) throw error;
    const renewed = await tokens.renew(token);
    if (renewed === undefined) throw error;
    return await send(upstream, operation, { ...call, token: renewed });
  }
}

/** The answer's JSON (or text), whole. An empty one is undefined. */
export async function readAnswer(operation: Operation, answer: Answer): Promise<unknown> {
  const text = await readBounded(answer.body, maxAnswerBytes);
  if (operation.disclosure === "text") {
    if (/html/i.test(answer.headers["content-type"] ?? "")) throw asUnreadable(undefined);
    return text;
  }
  if (text === "") return undefined;
  try {
    return parseLossless(text);
  } catch (cause) {
    throw asUnreadable(cause);
  }
}

export function parseAnswer(operation: Operation, data: unknown): unknown {
  const parsed = operation.answer.safeParse(data);
  if (!parsed.success) throw asUnreadable(parsed.error);
  return parsed.data;
}
