import { expect, test } from "vitest";
import { createKeyMatcher, keyName, type Shortcut } from "./shortcuts";

const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
  keyName({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...held });
const shortcut = (keys: string): Shortcut => ({ keys, label: keys, group: "", run: () => {} });

test("⌘ and Ctrl are the same key, case does not matter", () => {
  expect(key("K", { metaKey: true })).toBe("mod+k");
  expect(key("k", { ctrlKey: true })).toBe("mod+k");
  expect(key("?")).toBe("?");
  expect(key("ArrowUp", { altKey: true })).toBe("alt+ArrowUp");
});

test("two keys in a row are one shortcut, unless too much time passes", () => {
  let time = 5000;
  const match = createKeyMatcher(() => time);
  const all = [shortcut("g c"), shortcut("c")];
  expect(match("g", all)).toBeUndefined();
  expect(match("c", all)?.keys).toBe("g c");
  match("g", all);
  time += 1500;
  expect(match("c", all)?.keys).toBe("c");
});

test("the shortcut of what was mounted last wins; one that is only told of never runs", () => {
  const match = createKeyMatcher(() => 0);
  const page = shortcut("n");
  expect(match("n", [shortcut("n"), page])).toBe(page);
  expect(match("/", [{ keys: "/", label: "Search", group: "" }])).toBeUndefined();
});
