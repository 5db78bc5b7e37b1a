/**
 * What a probe of a connector found. Cargo has no such status: the dashboard asks the connector for its cheapest
 * autocomplete and keeps what came of it.
 */
export type Health = {
  /** `unknown`: nothing can be said, because the integration has no list to ask for or Cargo itself failed. */
  state: "working" | "broken" | "unknown";
  checkedAt: string;
  reason?: string | undefined;
};

export const healthLabels: Record<Health["state"] | "unchecked", string> = {
  working: "Working",
  broken: "Broken",
  unknown: "Can't tell",
  unchecked: "Not checked",
};
