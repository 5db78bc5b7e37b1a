const kept: Record<string, unknown> = globalState();

/**
 * One of it in the process. A module's own variable won't do: Next loads a module once for pages, once for route
 * handlers and once for instrumentation.
 */
export function perProcess<T>(name: string, make: () => T): T {
  if (!(name in kept)) kept[name] = make();
  return kept[name] as T;
}

function globalState(): Record<string, unknown> {
  const key = Symbol.for("cargo-connections");
  const holder = globalThis as { [key: symbol]: Record<string, unknown> | undefined };
  const state = holder[key] ?? Object.create(null);
  holder[key] = state;
  return state;
}
