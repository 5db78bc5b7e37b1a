import { isTrapKey } from "@/lib/json/trap-key";
import { isKeepMark, readMark } from "./secret-mark";

/** What a `keep` stands for is not there: nothing is set at this place. */
export class NothingToKeep extends Error {
  override readonly name = "NothingToKeep";

  constructor(path: readonly (string | number)[]) {
    super(`There is nothing to keep at config.${path.join(".")}.`);
  }
}

type Path = readonly (string | number)[];
const nowhere = Symbol("nothing is stored here");
const removed = Symbol("cleared");

/**
 * The config to store: what was sent, with the stored value wherever the mark says *keep*. `null` clears what is stored;
 * where nothing (or null) is stored it is a null like any other. `held` gives the values that marks with a handle name.
 *
 * @throws {NothingToKeep}
 */
export function mergeConfig(
  sent: unknown,
  stored: unknown,
  held: (handle: string) => unknown = () => undefined,
): unknown {
  const merged = merge(sent, stored, [], held);
  return merged === removed ? null : merged;
}

function merge(
  sent: unknown,
  stored: unknown,
  path: Path,
  held: (handle: string) => unknown,
): unknown {
  if (isKeepMark(sent)) {
    if (stored === nowhere || stored === undefined) throw new NothingToKeep(path);
    return stored;
  }
  const handle = readMark(sent);
  if (handle !== undefined) {
    const value = held(handle);
    if (value === undefined) throw new NothingToKeep(path);
    return value;
  }
  if (sent === null) {
    const isSet = stored !== nowhere && stored !== undefined && stored !== null;
    return isSet ? removed : null;
  }
  if (Array.isArray(sent)) {
    return sent
      .map((item, index) => merge(item, at(stored, index), [...path, index], held))
      .filter((item) => item !== removed);
  }
  if (typeof sent === "object") {
    const merged = Object.entries(sent)
      .map(([key, item]) => [key, merge(item, at(stored, key), [...path, key], held)] as const)
      .filter(([, item]) => item !== removed);
    return Object.fromEntries([...merged, ...unsendable(stored)]);
  }
  return sent;
}

/** What no browser is shown or may send, such as a key `__proto__`: it stays as it is stored. */
function unsendable(stored: unknown): [string, unknown][] {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return [];
  return Object.entries(stored).filter(([key]) => isTrapKey(key));
}

function at(stored: unknown, key: string | number): unknown {
  if (typeof stored !== "object" || stored === null) return nowhere;
  if (Array.isArray(stored) !== (typeof key === "number")) return nowhere;
  return Object.hasOwn(stored, key) ? Reflect.get(stored, key) : nowhere;
}
