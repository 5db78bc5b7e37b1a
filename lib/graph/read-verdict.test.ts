import { expect, test } from "vitest";
import { exampleGraphs } from "./example-graphs";
import { readImport } from "./read-import";
import { readVerdict, reasonText } from "./read-verdict";

const read = readImport(JSON.stringify(exampleGraphs.find(({ slug }) => slug === "group")?.nodes));
const nodes = read.ok ? read.nodes : [];
const group = nodes.find((node) => node.slug === "each_contact");
const inner = (group?.config._nodes as { uuid: string; slug: string }[] | undefined)?.[1];

test("a nested objection names the inner node and the way to it", () => {
  const [objection, ...others] = readVerdict(nodes, [
    {
      node: { uuid: group?.uuid, slug: group?.slug },
      reason: "groupNotValid",
      invalidNodes: [{ node: inner, reason: "connectorMissing" }],
    },
  ]);
  expect(others).toEqual([]);
  expect(objection).toMatchObject({
    reason: "connectorMissing",
    nodeUuid: inner?.uuid,
    scope: [group?.uuid],
    title: "Write to the CRM",
  });
});

test("a node that the graph does not have is named by its slug", () => {
  const [objection] = readVerdict(nodes, [
    { node: { uuid: "nobody", slug: "start" }, reason: "startMissing" },
  ]);
  expect(objection).toMatchObject({ nodeUuid: null, title: "start" });
});

test.each([undefined, null, "no", [null, 3, {}], [{ invalidNodes: "x" }]])(
  "rubbish is survived: %j",
  (rubbish) => {
    expect(Array.isArray(readVerdict(nodes, rubbish))).toBe(true);
  },
);

test("a reason is readable", () => {
  expect(reasonText("uuidNotUnique")).toBe("Uuid not unique");
});
