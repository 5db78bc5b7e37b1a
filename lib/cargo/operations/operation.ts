import type { z } from "zod";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/**
 * What an answer must go through before a browser may see it: `connector` and `connectors` have their credentials
 * replaced; of `secret` nothing may be seen; `verbatim` holds no secret and may be large, so it is passed on without being read; `text` is not JSON.
 */
export type Disclosure = "plain" | "connector" | "connectors" | "secret" | "verbatim" | "text";

type Shape = z.ZodRawShape;

/** One call that we make to Cargo. `cargo/API` knows more; what is not described by one of these is never called. */
export type Operation<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  /** Unique, such as `connectors.list`: for logs, limits and cache keys. */
  name: string;
  method: Method;
  /** Below `/v1/`; `{name}` stands for a value of `params`. */
  path: string;
  params: z.ZodObject<Params>;
  query: z.ZodObject<Query>;
  /** Absent for calls without a body. */
  body?: Body;
  answer: Answer;
  disclosure: Disclosure;
  /** False for the calls that come before a workspace is known. */
  namesWorkspace: boolean;
  /** A POST that only reads may be repeated like a GET. */
  readsOnly: boolean;
  /** Cargo's permission for it, where it needs more than reading. */
  permission?: string;
  timeoutMs: number;
  maxBodyBytes: number;
  /** The same call as arguments of `cargo-ai`, where the CLI has it. */
  cli?: (input: { params: unknown; query: unknown; body: unknown }) => string[];
};

export type ParamsOf<O> = O extends { params: infer P extends z.ZodType } ? z.input<P> : never;
export type QueryOf<O> = O extends { query: infer Q extends z.ZodType } ? z.input<Q> : never;
export type BodyOf<O> = O extends { body?: infer B }
  ? B extends z.ZodType
    ? z.input<B>
    : undefined
  : undefined;
export type AnswerOf<O> = O extends { answer: infer A extends z.ZodType } ? z.output<A> : never;
