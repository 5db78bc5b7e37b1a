import { describe, expect, test } from "vitest";
import { addressInWorkspace, workspaceAddress } from "./workspace-address";

const here = "a0000000-0000-4000-8000-000000000001";
const there = "b0000000-0000-4000-8000-000000000002";

describe("a short address", () => {
  test.each([
    [[], {}, `/w/${here}/connectors`],
    [
      ["connectors", "new"],
      { integration: "hubspot" },
      `/w/${here}/connectors/new?integration=hubspot`,
    ],
    [
      ["integrations", "6sense", "actions", "a%20b"],
      {},
      `/w/${here}/integrations/6sense/actions/a%20b`,
    ],
    [["nodes"], { a: ["1", "2"], b: undefined }, `/w/${here}/nodes?a=1&a=2`],
    [["native"], { q: "ö & x" }, `/w/${here}/native?q=%C3%B6+%26+x`],
  ])("%j with %j leads to the workspace's, query kept", (segments, query, expected) => {
    expect(workspaceAddress(here, segments, query)).toBe(expected);
  });

  test.each([
    [["nowhere"]],
    [["connectors", ".."]],
    [["connectors", "%2e%2e"]],
    [["integrations", "a%2Fb"]],
    [["integrations", "a%5Cb"]],
    [["integrations", "a%00b"]],
    [["integrations", "%E0%A4%A"]],
  ])("%j leads nowhere", (segments) => {
    expect(workspaceAddress(here, segments)).toBeUndefined();
  });
});

describe("the same page in another workspace", () => {
  test.each([
    [`/w/${here}/connectors`, `/w/${there}/connectors`],
    [`/w/${here}/connectors/${there}`, `/w/${there}/connectors`],
    [`/w/${here}/connectors/new`, `/w/${there}/connectors/new`],
    [`/w/${here}/integrations/hubspot/actions/x`, `/w/${there}/integrations/hubspot/actions/x`],
    [`/w/${here}`, `/w/${there}/connectors`],
  ])("%s becomes %s", (from, to) => {
    expect(addressInWorkspace(from, there)).toBe(to);
  });
});
