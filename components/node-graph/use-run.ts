/** How each node fared in the last run. */
export type RunMarks = ReadonlyMap<string, "running" | "success" | "error">;
