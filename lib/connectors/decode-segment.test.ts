import { expect, test } from "vitest";
import { decodeSegment } from "./decode-segment";

test.each([
  ["hubspot", "hubspot"],
  ["FullEnrich", "FullEnrich"],
  ["caf%C3%A9%20x", "café x"],
  ["..", undefined],
  ["%2e%2e", undefined],
  ["a%2Fb", undefined],
  ["a%5Cb", undefined],
  ["a%00b", undefined],
  ["%ff", undefined],
])("the segment %s names %s", (segment, slug) => {
  expect(decodeSegment(segment)).toBe(slug);
});
