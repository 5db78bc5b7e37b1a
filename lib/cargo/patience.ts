import { CargoError } from "./errors";

export type Patience = {
  /** How long until the answer begins. */
  firstByteMs: number;
  /** By `performance.now()`: when the answer must be whole. */
  deadline: number;
  /** The browser's. */
  leaving?: AbortSignal | undefined;
};

/**
 * Ends something with the reason when its time is up, after `withinMs` at the latest, or when the browser goes away. Gives
 * the function that stops watching.
 */
export function watch(
  { deadline, leaving }: Patience,
  end: (reason: CargoError) => void,
  withinMs = Number.POSITIVE_INFINITY,
): () => void {
  const beLate = () => end(new CargoError("timeout", "Cargo took too long to answer."));
  const leave = () => end(new CargoError("aborted", "The request was given up."));
  const timer = setTimeout(beLate, Math.min(withinMs, deadline - performance.now()));
  if (leaving?.aborted) queueMicrotask(leave);
  else leaving?.addEventListener("abort", leave);
  return () => {
    clearTimeout(timer);
    leaving?.removeEventListener("abort", leave);
  };
}
