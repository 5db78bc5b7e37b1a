import { expect, test } from "vitest";
import { exampleGraphs } from "./example-graphs";
import { newNode, startGraph } from "./new-node";
import { readImport } from "./read-import";
import { lightColours, toSvg } from "./to-svg";

test("a picture shows what is in groups too, each in a frame with the group's name", () => {
  const group = exampleGraphs.find(({ slug }) => slug === "group");
  const read = readImport(JSON.stringify(group?.nodes));
  const { svg, width } = toSvg(read.ok ? read.nodes : []);
  expect(svg.match(/>Each contact</g)).toHaveLength(2);
  expect(svg).toContain(">Write to the CRM<");
  expect(width).toBeGreaterThan(2 * toSvg(startGraph()).width - 1);
});

test("ways out bear the names that their action gives them, and nothing in a name is markup", () => {
  const node = newNode([], {
    what: { kind: "connector", integrationSlug: "x", actionSlug: "y" },
    name: "<b>&",
    action: { childrenCount: 2 },
  });
  const [, end] = startGraph();
  const nodes = [{ ...node, childrenUuids: [end?.uuid ?? null, null] }, ...(end ? [end] : [])];
  const { svg } = toSvg(nodes, lightColours, ({ kind }) =>
    kind === "connector" ? { children: [{ text: "Found" }, { text: "None" }] } : undefined,
  );
  expect(svg).toContain(">Found<");
  expect(svg).toContain("&lt;b&gt;&amp;");
});
