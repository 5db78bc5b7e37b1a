import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleGraphs } from "./example-graphs";
import { readImport } from "./read-import";
import { quoteShellWord, splitShellWords } from "./shell-words";

const [first] = exampleGraphs;
const nodes = first.nodes;
const json = JSON.stringify(nodes);

describe("what can be imported", () => {
  test.each([
    ["a list", json, "nodes"],
    ["{ nodes }", JSON.stringify({ nodes }), "nodes"],
    ["a release", JSON.stringify({ uuid: "x", version: "3", nodes, formFields: [] }), "release"],
    ["an answer with a release", JSON.stringify({ release: { version: "3", nodes } }), "release"],
    [
      "a workflow with its deployed release",
      JSON.stringify({ workflow: { deployedRelease: { version: 1, nodes } } }),
      "release",
    ],
    [
      "a command in single quotes",
      `cargo-ai orchestration node validate --nodes '${json.replaceAll("'", "'\\''")}'`,
      "command",
    ],
    [
      "a command with =",
      `$ cargo-ai orchestration node validate --nodes=${quoteShellWord(json)} --raw`,
      "command",
    ],
    [
      "a command over several lines",
      `npx @cargo-ai/cli orchestration node diagram \\\n  --raw \\\n  --nodes ${quoteShellWord(json)}`,
      "command",
    ],
    [
      "a command in double quotes",
      `cargo-ai orchestration node validate --nodes "${json.replace(/["\\$`]/g, "\\$&")}"`,
      "command",
    ],
    [
      "a command below a comment, with a variable before it and a pipe after it",
      `# look at it\nCARGO_API_TOKEN=x pnpm dlx @cargo-ai/cli@1.2 orchestration node diagram --nodes ${quoteShellWord(json)} | pbcopy`,
      "command",
    ],
    [
      "a fenced block of Windows, in any language",
      `With cargo-ai and --nodes:\r\n\`\`\`typescript\r\n${json}\r\n\`\`\``,
      "nodes",
    ],
    ["a fenced block of a document", `Run this:\n\n\`\`\`json\n${json}\n\`\`\`\n`, "nodes"],
  ])("%s", (_what, text, source) => {
    expect(readImport(text)).toMatchObject({ ok: true, source, nodes });
  });

  test("one node", () => {
    expect(readImport(JSON.stringify(nodes[1]))).toMatchObject({
      ok: true,
      source: "node",
      nodes: [nodes[1]],
    });
  });

  test("an action of a command becomes a node", () => {
    const action = {
      kind: "connector",
      integrationSlug: "hubspot",
      actionSlug: "findRecords",
      config: { limit: 1 },
    };
    const read = readImport(
      `cargo-ai orchestration action execute --action '${JSON.stringify(action)}' --data '{}'`,
    );
    expect(read).toMatchObject({
      ok: true,
      source: "command",
      nodes: [{ ...action, slug: "findRecords", childrenUuids: [null] }],
    });
  });
});

test.each([
  ["nothing", "  "],
  ["prose", "hello"],
  ["half a list", '[{"uuid": '],
  ["an empty list", "[]"],
  ["a list of numbers", "[1, 2]"],
  ["an open quote", "cargo-ai orchestration node validate --nodes '[{"],
  ["a command without nodes", "cargo-ai whoami"],
  ["a file name", "cargo-ai orchestration node validate --nodes @nodes.json"],
  ["another object", '{"hello": "world"}'],
])("%s is refused with a reason", (_what, text) => {
  const read = readImport(text);
  expect(read.ok).toBe(false);
  expect(!read.ok && read.message.length).toBeGreaterThan(10);
});

describe("what cannot be drawn is repaired and said", () => {
  test("uuids missing or used twice, children that are no list, positions that are no numbers", () => {
    const read = readImport(
      JSON.stringify([
        { kind: "native", actionSlug: "start", slug: "start", config: {}, childrenUuids: ["b"] },
        {
          uuid: "b",
          kind: "native",
          actionSlug: "end",
          slug: "end",
          config: {},
          childrenUuids: "x",
        },
        {
          uuid: "b",
          kind: "native",
          slug: "c",
          config: null,
          childrenUuids: [],
          position: { x: "1" },
        },
      ]),
    );
    expect(read.ok && new Set(read.nodes.map((node) => node.uuid)).size).toBe(3);
    expect(read.ok && read.repairs.map((repair) => repair.field)).toEqual([
      "uuid",
      "childrenUuids",
      "uuid",
      "position",
      "config",
    ]);
  });

  test("nothing that anybody can paste throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc
            .jsonValue()
            .map((value) => JSON.stringify([{ kind: "native", config: {}, childrenUuids: value }])),
        ),
        (text) => {
          expect(readImport(text)).toHaveProperty("ok");
        },
      ),
    );
  });
});

test("a quoted word is read back as it was", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary" }).filter((word) => word !== "" && !word.includes("\0"))),
      (words) => {
        expect(splitShellWords(words.map(quoteShellWord).join(" "))).toEqual(words);
      },
    ),
  );
});
