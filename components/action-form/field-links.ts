import { type DataPath, pathKey, startsWith } from "@/lib/config-form/data-path";

/** A field whose list depends on another one. */
export type Fed = { path: DataPath; label: string };
export const NO_FEEDS: Fed[] = [];

export type FieldLinks = ReturnType<typeof createFieldLinks>;

/**
 * What the fields of a form, and of the forms inside it, know of each other: what each is called, which list depends on
 * which field, and the sample values that stand in for expressions. Paths and keys are the outermost form's.
 */
export function createFieldLinks(notify: () => void) {
  const labels = new Map<string, string>();
  const feeds = new Map<string, Fed[]>();
  const samples = new Map<string, string>();

  return {
    name: (key: string, label: string) => void labels.set(key, label),
    /** What a field is called on the screen, for others to point at it. */
    labelOf: (path: DataPath) =>
      labels.get(pathKey(path)) || String(path.at(-1) ?? "The whole form"),

    feedsOf: (key: string): readonly Fed[] => feeds.get(key) ?? NO_FEEDS,
    /** Notes that a field's list depends on others; gives back how to forget it. */
    addFeeds(sources: readonly DataPath[], path: DataPath, label: string) {
      const change = (edit: (fed: Fed[]) => Fed[]) => {
        for (const source of sources) {
          const key = pathKey(source);
          feeds.set(key, edit(feeds.get(key) ?? NO_FEEDS));
        }
        if (sources.length > 0) notify();
      };
      const fed: Fed = { path, label };
      change((list) => [...list, fed]);
      return () => change((list) => list.filter((one) => one !== fed));
    },

    sample: (path: DataPath) => samples.get(pathKey(path)),
    samples: () => samples as ReadonlyMap<string, string>,
    setSample(path: DataPath, value: string) {
      if (value === "") samples.delete(pathKey(path));
      else samples.set(pathKey(path), value);
      notify();
    },
    /** After an item moved, its number means another one. */
    forgetSamplesBelow(path: DataPath) {
      for (const key of [...samples.keys()])
        if (startsWith(JSON.parse(key), path)) samples.delete(key);
    },
  };
}
