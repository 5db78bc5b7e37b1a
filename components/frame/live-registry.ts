type Reader<Item> = () => readonly Item[];

/** A list to which mounted components add their items; reading it gives what each of them last rendered. */
export function createLiveRegistry<Item>() {
  let readers: readonly Reader<Item>[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly Reader<Item>[]) => {
    readers = next;
    for (const listener of listeners) listener();
  };
  return {
    add(reader: Reader<Item>) {
      change([...readers, reader]);
      return () => change(readers.filter((one) => one !== reader));
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    readers: () => readers,
    items: () => readers.flatMap((read) => read()),
  };
}
