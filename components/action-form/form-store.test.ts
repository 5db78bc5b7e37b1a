import { expect, test, vi } from "vitest";
import { createFormStore } from "./form-store";

const path = ["a"];
const field = { path, fullPath: path, key: '["a"]', usual: "value", label: "A" } as const;

test("a field reads the very same state until something about it is another one", () => {
  const store = createFormStore({ a: 1 });
  const watched = store.watchField(field);
  const first = watched.read();
  store.write(["b"], 2);
  expect(watched.read()).toBe(first);

  const problem = { path: ["a"], message: "Too small" };
  store.setProblems([problem]);
  const second = watched.read();
  expect(second.problems).toEqual(["Too small"]);
  store.setProblems([problem, { path: ["b"], message: "Too big" }]);
  expect(watched.read()).toBe(second);

  const forget = store.links.addFeeds([["a"]], ["list"], "List");
  expect(watched.read().feeds).toEqual([{ path: ["list"], label: "List" }]);
  forget();
  expect(watched.read().feeds).toEqual([]);
});

test("a field is called by its label from when it is drawn", () => {
  const store = createFormStore({});
  const watched = store.watchField(field);
  expect(store.links.labelOf(["a"])).toBe("a");
  watched.subscribe(() => {});
  expect(store.links.labelOf(["a"])).toBe("A");
});

test("what waits for a pause is written once: after it, or when it is asked for", () => {
  vi.useFakeTimers();
  const store = createFormStore({});
  store.later(["a"], () => store.write(["a"], "x"));
  store.later(["a"], () => store.write(["a"], "xy"));
  expect(store.data()).toEqual({});
  vi.advanceTimersByTime(250);
  expect(store.data()).toEqual({ a: "xy" });

  const late = vi.fn();
  store.later(["a"], late);
  store.flush();
  vi.advanceTimersByTime(1000);
  expect(late).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
