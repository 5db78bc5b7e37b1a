/** A secret, and what it is: `accessToken`, `consentCode`, … */
export type IssuedSecret = { kind: string; text: string };

const keptSecrets = 20_000;

/** What has been given out since the start, a reset included: for tests that look for it where it must not be. */
export class IssuedSecrets {
  #kinds = new Map<string, string>();

  add(kind: string, text: string): void {
    this.#kinds.set(text, kind);
    const [oldest] = this.#kinds.keys();
    if (this.#kinds.size > keptSecrets && oldest !== undefined) this.#kinds.delete(oldest);
  }

  list(): IssuedSecret[] {
    return [...this.#kinds].map(([text, kind]) => ({ kind, text }));
  }
}
