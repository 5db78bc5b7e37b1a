import { env } from "@/lib/env";
import { perProcess } from "@/lib/store/per-process";
import type { Upstream } from "./send";
import { UpstreamGate } from "./upstream-gate";

/** The Cargo that the configuration names. */
export function cargoUpstream(): Upstream {
  const gate = perProcess("cargo-gate", () => new UpstreamGate());
  return { baseUrl: env().CARGO_API_URL, gate };
}
