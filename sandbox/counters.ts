const zero = () => ({
  codeExchanges: 0,
  refreshes: 0,
  refusedTokenCalls: 0,
  revocations: 0,
  unauthorized: 0,
  initiateOauth: 0,
  completeOauth: 0,
  consentPages: 0,
  consentsAllowed: 0,
  consentsDenied: 0,
  autocompleteAsked: 0,
  autocompleteCached: 0,
});

/** What has happened how often since the start or the last reset. */
export class Counters {
  values = zero();

  count(name: keyof ReturnType<typeof zero>): void {
    this.values[name]++;
  }

  clear(): void {
    this.values = zero();
  }
}
