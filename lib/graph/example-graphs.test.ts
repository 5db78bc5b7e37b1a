import { describe, expect, test } from "vitest";
import { checkGraph } from "./checks/check-graph";
import { exampleGraphs } from "./example-graphs";
import { readImport } from "./read-import";
import { toCommandLine } from "./to-command-line";

describe.each(exampleGraphs)("the example “$slug”", ({ nodes }) => {
  const read = readImport(JSON.stringify(nodes));

  test("imports without a repair and exports deep-equal", () => {
    expect(read).toMatchObject({ ok: true, source: "nodes", repairs: [] });
    expect(read.ok && read.nodes).toEqual(nodes);
  });

  test("shows no false warning", () => {
    expect(read.ok && checkGraph(read.nodes)).toEqual([]);
  });

  test("comes back from its own command line", () => {
    const again = readImport(toCommandLine(read.ok ? read.nodes : [], "validate"));
    expect(again).toMatchObject({ ok: true, source: "command", nodes });
  });
});
