// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { askBeforeLeaving, leads, leaveBy, leavingLink } from "./leaving";

const here = new URL("https://ours.example/w/1/native/actions/branch?connector=a");

afterEach(() => {
  document.body.innerHTML = "";
});

function click(html: string, keys: Partial<MouseEvent> = {}) {
  document.body.innerHTML = html;
  const target = document.querySelector("b") ?? document.querySelector("a");
  const plain = { button: 0, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  return leavingLink({ ...plain, defaultPrevented: false, target, ...keys } as MouseEvent, here);
}

test.each([
  ["another page", '<a href="https://ours.example/w/1/connectors">x</a>'],
  ["what stands in a link", '<a href="https://ours.example/w/1/nodes"><b>x</b></a>'],
])("%s is left by a click", (_, html) => {
  expect(click(html)).toBe(document.querySelector("a"));
});

test.each([
  ["a place of this page", `<a href="${here.href}#content">x</a>`],
  ["another state of this page", `<a href="${here.origin}${here.pathname}?connector=b">x</a>`],
  ["a new tab", '<a href="https://ours.example/w/1/nodes" target="_blank">x</a>'],
  ["a download", '<a href="https://ours.example/w/1/nodes" download>x</a>'],
  ["somebody else's page", '<a href="https://theirs.example/">x</a>'],
  ["a mail", '<a href="mailto:a@b.example">x</a>'],
  ["no link", "<b>x</b>"],
])("%s does not take this page's place", (_, html) => {
  expect(click(html)).toBeUndefined();
});

test.each([
  { ctrlKey: true },
  { metaKey: true },
  { shiftKey: true },
  { altKey: true },
  { button: 1 },
  { defaultPrevented: true },
])("a click with %o opens elsewhere, or is somebody's own", (keys) => {
  expect(click('<a href="https://ours.example/w/1/nodes">x</a>', keys)).toBeUndefined();
});

test("only another path of ours is another page", () => {
  expect(leads("/w/2/native/actions/branch", here)).toBe(true);
  expect(leads("?connector=b#c", here)).toBe(false);
});

test("who leaves is asked as long as there is something to ask, and by nobody who is gone", () => {
  const gone: string[] = [];
  leaveBy(() => gone.push("at once"));
  const attempts: (() => void)[] = [];
  const first = askBeforeLeaving((go) => attempts.push(go));
  leaveBy(() => gone.push("when agreed"));
  expect(gone).toEqual(["at once"]);
  attempts[0]?.();
  expect(gone).toEqual(["at once", "when agreed"]);
  const second = askBeforeLeaving(() => {});
  first();
  leaveBy(() => gone.push("never"));
  second();
  leaveBy(() => gone.push("free"));
  expect(gone).toEqual(["at once", "when agreed", "free"]);
});
