/** What `server-only` resolves to in unit tests: there, everything is the server. */
export {};
