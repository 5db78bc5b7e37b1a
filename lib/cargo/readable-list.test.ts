import { expect, test } from "vitest";
import { listConnectors } from "./operations/connectors";

test("an entry that can't be read is left out, and the others stay", () => {
  const uuid = "d0000000-0000-1000-8000-000000000001";
  const { connectors } = listConnectors.answer.parse({
    connectors: [null, { uuid }, { name: "without a uuid" }, 5],
  });
  expect(connectors.map((connector) => connector.uuid)).toEqual([uuid]);
});

test("what is no list at all is not taken for an empty one", () => {
  expect(listConnectors.answer.safeParse({ connectors: "none" }).success).toBe(false);
});
