const longestMessage = 300;

/**
 * An unexpected error for the log: its kind, place and a message in which nothing that looks like a secret is left.
 * Causes are named, not quoted: they are where other people's words are.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  return {
    kind: error.name,
    message: scrub(error.message),
    at: error.stack
      ?.split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: describeCause(error.cause) }),
  };
}

/** One line, no control characters, no run of characters long enough to be a key. */
export function scrub(text: string): string {
  return text
    .slice(0, longestMessage)
    .replace(/\p{Cc}+/gu, " ")
    .replace(/(bearer|basic)\s+\S+/gi, "$1 [redacted]")
    .replace(/[A-Za-z0-9+/_=-]{20,}/g, "[redacted]");
}

function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  return code ? `${cause.name} ${code}` : cause.name;
}
