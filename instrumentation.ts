import { env } from "@/lib/env";

/** Runs once when the server starts: a wrong configuration stops it here, whichever way it was started. */
export function register() {
  env();
}
