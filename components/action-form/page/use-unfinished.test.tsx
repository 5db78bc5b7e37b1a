// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useUnfinished } from "./use-unfinished";

afterEach(cleanup);

function mount(work: object | undefined) {
  const hook = renderHook(
    ([now, begin]: [object | undefined, object | undefined]) => useUnfinished(now, begin),
    { initialProps: [work, work] },
  );
  return {
    now: (next: object | undefined, begin = next) => hook.rerender([next, begin]),
    settle: () => act(() => hook.result.current.settle()),
    reopen: (what: "draft" | "empty") => act(() => hook.result.current.reopen(what)),
    touch: () => hook.result.current.hands.onInputCapture(),
    is: () => [hook.result.current.isUnfinished, hook.result.current.isEdited.current],
  };
}

test("what a form fills in by itself is nobody's work; what is typed is, and taken back it is edited still", () => {
  const page = mount(undefined);
  expect(page.is()).toEqual([false, false]);
  page.now({ a: 1 });
  page.now({ a: 1, late: "default" });
  expect(page.is()).toEqual([false, false]);
  page.touch();
  expect(page.is()).toEqual([false, false]);
  page.now({ a: 2, late: "default" });
  expect(page.is()).toEqual([true, true]);
  page.now({ late: "default", a: 1 });
  expect(page.is()).toEqual([false, true]);
});

test("what was copied is in safe hands as it was copied", () => {
  const page = mount({ a: 1 });
  page.touch();
  page.now({ a: 2 });
  page.settle();
  expect(page.is()).toEqual([false, true]);
  page.now({ a: 3 });
  expect(page.is()).toEqual([true, true]);
});

test("a draft that is opened is what the page opens with, and is kept all the same; what is typed into it counts", () => {
  const page = mount({ a: 1 });
  page.touch();
  page.reopen("draft");
  page.now({ a: "a draft" });
  page.now({ a: "a draft", late: "default" });
  expect(page.is()).toEqual([false, true]);
  page.touch();
  page.now({ a: "typed", late: "default" });
  expect(page.is()).toEqual([true, true]);
  page.reopen("empty");
  page.now({ a: 1 });
  expect(page.is()).toEqual([false, false]);
});

test("what was typed beside a form before it had come is work", () => {
  const page = mount(undefined);
  page.touch();
  page.now({ name: "mine", a: 1 }, { name: "", a: 1 });
  expect(page.is()).toEqual([true, true]);
  page.now({ name: "", a: 1 }, { name: "", a: 1 });
  expect(page.is()).toEqual([false, true]);
});
