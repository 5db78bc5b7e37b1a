import { expect, test } from "vitest";
import { complaintAbout } from "./plain-json";

test.each(["__proto__", "constructor", "prototype"])(
  "a key named %s is refused anywhere",
  (key) => {
    const data: unknown = JSON.parse(`{"config":[{"a":{"${key}":{"polluted":true}}}]}`);
    expect(complaintAbout(data)).toContain(key);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  },
);

test("a depth that would overflow the stack is refused without recursion", () => {
  const data: unknown = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
  expect(complaintAbout(data)).toContain("nested");
});

test("an ordinary body is let in", () => {
  expect(complaintAbout({ nodes: [{ config: { a: [1, "two", null] } }] })).toBeUndefined();
});
