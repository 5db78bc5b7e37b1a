import { expect, test } from "vitest";
import { buildNode } from "./build-node";
import { childName, settingProblems, slugRemark, uuidRemark } from "./setting-remarks";

const own = "00000000-0000-4000-8000-000000000000";
const other = "aaaaaaaa-0000-4000-8000-000000000000";

test.each([
  ["find_2", false, undefined],
  ["", false, "letters"],
  ["find records", false, "letters"],
  ["end", false, "start and end"],
  ["end", true, undefined],
])("the slug “%s” (native: %s) is told: %s", (slug, isNative, said) => {
  const text = slugRemark(slug, isNative)?.text;
  if (said === undefined) expect(text).toBeUndefined();
  else expect(text).toContain(said);
});

test.each([
  [other, undefined],
  [other.toUpperCase(), undefined],
  [null, undefined],
  ["aaaaaaaa00004000800000000000000", "no uuid"],
  [` ${other}`, "no uuid"],
  [5, "no uuid"],
  [own.toUpperCase(), "the node itself"],
])("the child %j is told: %s", (child, said) => {
  const text = uuidRemark(child, own)?.text;
  if (said === undefined) expect(text).toBeUndefined();
  else expect(text).toContain(said);
});

test("a way on is called what the action calls it", () => {
  expect([0, 1, 2].map((at) => childName(at, ["Found", ""]))).toEqual([
    "Found",
    "Way 2",
    "Extra 1",
  ]);
  expect(childName(0, [""])).toBe("Next node");
  expect(childName(1, undefined)).toBe("Child 2");
});

test("a new node has nothing to mend, and two ways that meet again are no fault", () => {
  const node = buildNode({
    place: { kind: "native", actionSlug: "branch" },
    uuid: own,
    slug: "branch",
    connectorUuid: undefined,
    config: {},
    action: undefined,
  });
  const arms = ["Yes", "No"];
  expect(settingProblems(node, arms)).toEqual([]);
  expect(settingProblems({ ...node, childrenUuids: [other, other] }, arms)).toEqual([]);
  expect(settingProblems({ ...node, childrenUuids: [other, own] }, arms)).toHaveLength(1);
  expect(settingProblems({ ...node, childrenUuids: [other, null, null] }, arms)).toHaveLength(1);
  expect(settingProblems({ ...node, retry: { maximumAttempts: 0 } }, arms)).toHaveLength(1);
});
