// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useUnfinished } from "./use-unfinished";

afterEach(cleanup);

function mount(work: object | undefined) {
  const hook = renderHook((now: object | undefined) => useUnfinished(now), { initialProps: work });
  return {
    now: (next: object | undefined) => hook.rerender(next),
    by: (deed: "settle" | "reopen") => act(() => hook.result.current[deed]()),
    touch: () => hook.result.current.hands.onInputCapture(),
    is: () => hook.result.current.isUnfinished,
  };
}

test("what a form fills in by itself is nobody's work; what is typed is, until it is taken back", () => {
  const page = mount(undefined);
  expect(page.is()).toBe(false);
  page.now({ a: 1 });
  page.now({ a: 1, late: "default" });
  expect(page.is()).toBe(false);
  page.touch();
  expect(page.is()).toBe(false);
  page.now({ a: 2, late: "default" });
  expect(page.is()).toBe(true);
  page.now({ late: "default", a: 1 });
  expect(page.is()).toBe(false);
});

test("what was copied is in safe hands as it was copied", () => {
  const page = mount({ a: 1 });
  page.touch();
  page.now({ a: 2 });
  page.by("settle");
  expect(page.is()).toBe(false);
  page.now({ a: 3 });
  expect(page.is()).toBe(true);
});

test("what is opened later is what the page opens with, and what is typed into it counts", () => {
  const page = mount({ a: 1 });
  page.touch();
  page.by("reopen");
  page.now({ a: "a draft" });
  page.now({ a: "a draft", late: "default" });
  expect(page.is()).toBe(false);
  page.touch();
  page.now({ a: "typed", late: "default" });
  expect(page.is()).toBe(true);
});

test("keys pressed before the form has come do not make of it what was typed", () => {
  const page = mount(undefined);
  page.touch();
  page.now({ a: 1 });
  expect(page.is()).toBe(false);
  page.now({ a: 2 });
  expect(page.is()).toBe(true);
});
