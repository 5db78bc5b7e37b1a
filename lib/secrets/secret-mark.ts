/** Stands for a secret in what a browser sees. Sent back at the same place it means: keep. */
export const secretMark = { $secret: "set" } as const;

/** A mark that names a value held on the server for one use: what a provider gave at the end of an OAuth. */
export type HeldSecretMark = { $secret: string };

export function readMark(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  const mark: unknown = Reflect.get(value, "$secret");
  return keys.length === 1 && typeof mark === "string" ? mark : undefined;
}

export function isKeepMark(value: unknown): boolean {
  return readMark(value) === secretMark.$secret;
}
