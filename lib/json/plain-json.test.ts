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

test("of a list of a million nothing is looked at but its length", () => {
  let reads = 0;
  const list = new Proxy(Array(1_000_000).fill(0), {
    get: (target, key) => {
      reads += 1;
      return Reflect.get(target, key);
    },
    ownKeys: () => expect.fail("its keys were listed"),
  });
  expect(complaintAbout({ nodes: [list] })).toContain("too many");
  expect(reads).toBeLessThan(10);
});
