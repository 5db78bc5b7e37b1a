import { describe, expect, test } from "vitest";
import { exampleGraphs } from "../example-graphs";
import { startGraph } from "../new-node";
import type { GraphNode } from "../node";
import { readImport } from "../read-import";
import { checkGraph } from "./check-graph";
import type { FindingCode } from "./finding";
import type { GraphKnowledge } from "./graph-knowledge";

type Raw = Record<string, unknown>;
type Fault = {
  fault: string;
  graph: (typeof exampleGraphs)[number]["slug"];
  break: (nodes: Raw[]) => unknown;
  code: FindingCode;
  /** The slug of the node that must be named; null for the graph itself. */
  at: string | null;
  field: (string | number)[];
  knowledge?: GraphKnowledge;
};

const template = (expression: string) => ({
  kind: "templateExpression",
  expression,
  instructTo: "none",
  fromRecipe: false,
});
const pick = (nodes: Raw[], slug: string): Raw => {
  const node = nodes.find((other) => other.slug === slug);
  if (!node) throw new Error(`no node ${slug}`);
  return node;
};
const config = (nodes: Raw[], slug: string) => pick(nodes, slug).config as Raw;
const inner = (nodes: Raw[]) => config(nodes, "each_contact")._nodes as Raw[];
const remove = (nodes: Raw[], slug: string) => nodes.splice(nodes.indexOf(pick(nodes, slug)), 1);
const uuidOf = (nodes: Raw[], slug: string) => pick(nodes, slug).uuid;
const loose = () => ({
  ...(startGraph()[1] as GraphNode),
  slug: "loose",
  kind: "native",
  actionSlug: "delay",
  config: { minutes: 1 },
  childrenUuids: [] as unknown[],
});
const hubspot = {
  uuid: "6f2d1c1e-64f1-4d3a-9f3b-2d6c4d3f1a11",
  name: "HubSpot EU",
  slug: "hubspot_eu",
  integrationSlug: "hubspot",
};
const hubspotKnowledge: GraphKnowledge = { connectors: [hubspot] };
const findRecords: GraphKnowledge = {
  actionOf: (node) =>
    node.kind !== "connector"
      ? undefined
      : node.actionSlug === "findRecords"
        ? {
            name: "Find records",
            jsonSchema: {
              type: "object",
              required: ["objectType"],
              properties: { objectType: {} },
            },
          }
        : "missing",
};

const faults: Fault[] = [
  {
    fault: "no start",
    graph: "connector",
    break: (n) => remove(n, "start"),
    code: "noStart",
    at: null,
    field: ["nodes"],
  },
  {
    fault: "two starts",
    graph: "connector",
    break: (n) => n.push({ ...pick(n, "start"), uuid: hubspot.uuid }),
    code: "severalStarts",
    at: "start",
    field: ["actionSlug"],
  },
  {
    fault: "no end",
    graph: "connector",
    break: (n) => remove(n, "end"),
    code: "noEnd",
    at: null,
    field: ["nodes"],
  },
  {
    fault: "a circle",
    graph: "filter-variables",
    break: (n) => {
      pick(n, "parts").childrenUuids = [uuidOf(n, "has_email")];
    },
    code: "cycle",
    at: "parts",
    field: ["childrenUuids", 0],
  },
  {
    fault: "a circle by the way for failures",
    graph: "filter-variables",
    break: (n) => {
      Object.assign(pick(n, "parts"), {
        fallbackOnFailure: true,
        fallbackChildUuid: uuidOf(n, "has_email"),
      });
    },
    code: "cycle",
    at: "parts",
    field: ["fallbackChildUuid"],
  },
  {
    fault: "an edge into the start",
    graph: "tool",
    break: (n) => {
      pick(n, "find_email").childrenUuids = [uuidOf(n, "start")];
    },
    code: "leadsToStart",
    at: "find_email",
    field: ["childrenUuids", 0],
  },
  {
    fault: "a child that does not exist",
    graph: "tool",
    break: (n) => {
      pick(n, "find_email").childrenUuids = [hubspot.uuid];
    },
    code: "ghostChild",
    at: "find_email",
    field: ["childrenUuids", 0],
  },
  {
    fault: "a node that nothing leads to",
    graph: "tool",
    break: (n) => n.push(loose()),
    code: "unreachable",
    at: "loose",
    field: ["uuid"],
  },
  {
    fault: "a branch with one child",
    graph: "branch",
    break: (n) => {
      (pick(n, "is_large").childrenUuids as unknown[]).pop();
    },
    code: "childrenCount",
    at: "is_large",
    field: ["childrenUuids"],
  },
  {
    fault: "an end with a child",
    graph: "tool",
    break: (n) => {
      pick(n, "end").childrenUuids = [null];
    },
    code: "childrenCount",
    at: "end",
    field: ["childrenUuids"],
  },
  {
    fault: "a connector with fewer children than its action",
    graph: "connector",
    break: () => undefined,
    knowledge: {
      actionOf: (node) =>
        node.kind === "connector"
          ? { name: "Find", children: [{ text: "Found" }, { text: "Not found" }] }
          : undefined,
    },
    code: "childrenCount",
    at: "find_company",
    field: ["childrenUuids"],
  },
  {
    fault: "an arm that leads nowhere",
    graph: "branch",
    break: (n) => {
      (pick(n, "is_large").childrenUuids as unknown[])[1] = null;
    },
    code: "nullChild",
    at: "is_large",
    field: ["childrenUuids", 1],
  },
  {
    fault: "two nodes of one slug",
    graph: "filter-variables",
    break: (n) => {
      pick(n, "parts").slug = "has_email";
    },
    code: "duplicateSlug",
    at: "has_email",
    field: ["slug"],
  },
  {
    fault: "a reserved slug",
    graph: "filter-variables",
    break: (n) => {
      remove(n, "end");
      pick(n, "parts").slug = "end";
    },
    code: "reservedSlug",
    at: "end",
    field: ["slug"],
  },
  {
    fault: "a slug with a dash",
    graph: "tool",
    break: (n) => {
      pick(n, "find_email").slug = "find-email";
    },
    code: "badSlug",
    at: "find-email",
    field: ["slug"],
  },
  {
    fault: "a uuid of version 1",
    graph: "tool",
    break: (n) => {
      pick(n, "end").uuid = "6f2d1c1e-64f1-1d3a-9f3b-2d6c4d3f1a11";
    },
    code: "badUuid",
    at: "end",
    field: ["uuid"],
  },
  {
    fault: "a filter without a condition",
    graph: "filter-variables",
    break: (n) => {
      pick(n, "has_email").config = {};
    },
    code: "missingConfig",
    at: "has_email",
    field: ["config", "filter"],
  },
  {
    fault: "a required field of the action that is empty",
    graph: "connector",
    break: (n) => {
      config(n, "find_company").objectType = "";
    },
    knowledge: findRecords,
    code: "missingConfig",
    at: "find_company",
    field: ["config", "objectType"],
  },
  {
    fault: "a field that the form of the tool requires and that is not filled in",
    graph: "tool",
    break: (n) => {
      pick(n, "find_email").config = { domain: "" };
    },
    knowledge: { toolFieldsOf: () => [{ slug: "domain", isRequired: true }, { slug: "role" }] },
    code: "missingConfig",
    at: "find_email",
    field: ["config", "domain"],
  },
  {
    fault: "a connector node without a connector",
    graph: "connector",
    break: (n) => {
      delete pick(n, "find_company").connectorUuid;
    },
    knowledge: hubspotKnowledge,
    code: "missingConnector",
    at: "find_company",
    field: ["connectorUuid"],
  },
  {
    fault: "a connector node that leaves the choice to the default",
    graph: "connector",
    break: (n) => {
      delete pick(n, "find_company").connectorUuid;
    },
    knowledge: { connectors: [{ ...hubspot, isDefault: true }] },
    code: "missingConnector",
    at: "find_company",
    field: ["connectorUuid"],
  },
  {
    fault: "a connector of another workspace",
    graph: "connector",
    break: () => undefined,
    knowledge: hubspotKnowledge,
    code: "unknownConnector",
    at: "find_company",
    field: ["connectorUuid"],
  },
  {
    fault: "a connector of another integration",
    graph: "branch",
    break: (n) => {
      pick(n, "notify_sales").connectorUuid = hubspot.uuid;
    },
    knowledge: hubspotKnowledge,
    code: "wrongConnector",
    at: "notify_sales",
    field: ["connectorUuid"],
  },
  {
    fault: "an action that the integration does not have",
    graph: "connector",
    break: (n) => {
      pick(n, "find_company").actionSlug = "findRecord";
    },
    knowledge: findRecords,
    code: "unknownAction",
    at: "find_company",
    field: ["actionSlug"],
  },
  {
    fault: "swapped arms",
    graph: "branch",
    break: (n) => {
      pick(n, "notify_sales").slug = "no";
      pick(n, "wait").slug = "yes";
    },
    code: "swappedArms",
    at: "is_large",
    field: ["childrenUuids", 0],
  },
  {
    fault: "a tool node without a tool",
    graph: "tool",
    break: (n) => {
      pick(n, "find_email").toolUuid = null;
    },
    code: "missingTool",
    at: "find_email",
    field: ["toolUuid"],
  },
  {
    fault: "an agent node without an agent",
    graph: "agent",
    break: (n) => {
      delete pick(n, "research").agentUuid;
    },
    code: "missingAgent",
    at: "research",
    field: ["agentUuid"],
  },
  {
    fault: "a way for failures that is off",
    graph: "tool",
    break: (n) => {
      pick(n, "find_email").fallbackChildUuid = uuidOf(n, "end");
    },
    code: "fallbackIgnored",
    at: "find_email",
    field: ["fallbackOnFailure"],
  },
  {
    fault: "a reference to a slug that is not there",
    graph: "tool",
    break: (n) => {
      config(n, "find_email").domain = template("{{nodes.strat.domain}}");
    },
    code: "missingReference",
    at: "find_email",
    field: ["config", "domain"],
  },
  {
    fault: "a reference to a later node",
    graph: "filter-variables",
    break: (n) => {
      config(n, "has_email").filter = template("{{nodes.parts.isFree}}");
    },
    code: "laterReference",
    at: "has_email",
    field: ["config", "filter"],
  },
  {
    fault: "a reference to a node on the other arm",
    graph: "branch",
    break: (n) => {
      config(n, "notify_sales").text = template("{{nodes.wait.minutes}}");
    },
    code: "unreachableReference",
    at: "notify_sales",
    field: ["config", "text"],
  },
  {
    fault: "a reference to a node that nothing leads to",
    graph: "tool",
    break: (n) => {
      n.push(loose());
      config(n, "find_email").domain = template("{{nodes.loose.x}}");
    },
    code: "unreachableReference",
    at: "find_email",
    field: ["config", "domain"],
  },
  {
    fault: "an agent's answer read from the wrong place",
    graph: "agent",
    break: (n) => {
      config(n, "end").variables = [
        { name: "a", type: "string", value: template("{{nodes.research.text}}") },
      ];
    },
    code: "agentAnswer",
    at: "end",
    field: ["config", "variables", 0, "value"],
  },
  {
    fault: "a variable that is not computed",
    graph: "filter-variables",
    break: (n) => {
      config(n, "end").variables = [
        { name: "a", type: "string", value: template("{{nodes.parts.domian}}") },
      ];
    },
    code: "unknownPath",
    at: "end",
    field: ["config", "variables", 0, "value"],
  },
  {
    fault: "a field that no run begins with",
    graph: "connector",
    break: () => undefined,
    knowledge: { startShape: { type: "object", properties: { url: {} } } },
    code: "unknownPath",
    at: "find_company",
    field: ["config", "value"],
  },
  {
    fault: "a field that no run begins with, read inside a group",
    graph: "group",
    break: (n) => {
      const write = inner(n).find(({ slug }) => slug === "write") as Raw;
      write.config = { objectType: template("{{parentNodes.start.kind}}") };
    },
    knowledge: {
      startShape: { type: "object", properties: { contacts: {} }, additionalProperties: false },
    },
    code: "unknownPath",
    at: "write",
    field: ["config", "objectType"],
  },
  {
    fault: "braces that are never closed",
    graph: "tool",
    break: (n) => {
      config(n, "find_email").domain = template("{{nodes.start.domain");
    },
    code: "unclosedBraces",
    at: "find_email",
    field: ["config", "domain"],
  },
  {
    fault: "a group without an inner end",
    graph: "group",
    break: (n) => remove(inner(n), "end"),
    code: "noEnd",
    at: "each_contact",
    field: ["config", "_nodes"],
  },
  {
    fault: "a fault inside a group",
    graph: "group",
    break: (n) => {
      pick(inner(n), "write").slug = "a b";
    },
    code: "badSlug",
    at: "a b",
    field: ["slug"],
  },
  {
    fault: "an outer node read as an inner one",
    graph: "group",
    break: (n) => {
      const outer = pick(n, "each_contact");
      n.push({ ...loose(), slug: "before", childrenUuids: [outer.uuid] });
      pick(n, "start").childrenUuids = [n.at(-1)?.uuid];
      config(inner(n), "write").objectType = template("{{nodes.before.x}}");
    },
    code: "outerReference",
    at: "write",
    field: ["config", "objectType"],
  },
  {
    fault: "a reference out of a graph that is in no group",
    graph: "tool",
    break: (n) => {
      config(n, "find_email").domain = template("{{parentNodes.start.domain}}");
    },
    code: "missingReference",
    at: "find_email",
    field: ["config", "domain"],
  },
  {
    fault: "a kind that nobody knows",
    graph: "tool",
    break: (n) => {
      pick(n, "find_email").kind = "robot";
    },
    code: "unknownKind",
    at: "find_email",
    field: ["kind"],
  },
  {
    fault: "a connector node without an action",
    graph: "connector",
    break: (n) => {
      delete pick(n, "find_company").actionSlug;
    },
    code: "missingAction",
    at: "find_company",
    field: ["actionSlug"],
  },
  {
    fault: "a delay that is negative",
    graph: "branch",
    break: (n) => {
      pick(n, "wait").config = { minutes: -5 };
    },
    code: "badConfig",
    at: "wait",
    field: ["config", "minutes"],
  },
  {
    fault: "two routes of one uuid",
    graph: "branch",
    break: (n) => {
      const routes = ["a", "b"].map((name) => ({ name, uuid: hubspot.uuid, value: "x" }));
      Object.assign(pick(n, "is_large"), { actionSlug: "switch", config: { routes } });
    },
    code: "duplicateRoute",
    at: "is_large",
    field: ["config", "routes", 1, "uuid"],
  },
  {
    fault: "a route without a uuid",
    graph: "branch",
    break: (n) => {
      const routes = [
        { name: "a", value: "x" },
        { name: "b", uuid: hubspot.uuid },
      ];
      Object.assign(pick(n, "is_large"), { actionSlug: "switch", config: { routes } });
    },
    code: "routeWithoutUuid",
    at: "is_large",
    field: ["config", "routes", 0, "uuid"],
  },
  {
    fault: "braces with nothing between them",
    graph: "connector",
    break: (n) => {
      config(n, "find_company").value = template("{{ }}");
    },
    code: "emptyExpression",
    at: "find_company",
    field: ["config", "value"],
  },
  {
    fault: "a node that reads itself",
    graph: "connector",
    break: (n) => {
      config(n, "find_company").value = template("{{nodes.find_company.total}}");
    },
    code: "selfReference",
    at: "find_company",
    field: ["config", "value"],
  },
  {
    fault: "a reference to one of two earlier nodes of one slug",
    graph: "filter-variables",
    break: (n) => {
      pick(n, "has_email").slug = "parts";
    },
    code: "ambiguousReference",
    at: "end",
    field: ["config", "variables", 0, "value"],
  },
  {
    fault: "a retry of zero attempts",
    graph: "connector",
    break: (n) => {
      pick(n, "find_company").retry = { maximumAttempts: 0 };
    },
    code: "badRetry",
    at: "find_company",
    field: ["retry", "maximumAttempts"],
  },
];

describe("a seeded fault is reported at the right node and field", () => {
  test.each(faults)("$fault", ({ graph, break: seed, code, at, field, knowledge }) => {
    const nodes: Raw[] = structuredClone(
      exampleGraphs.find(({ slug }) => slug === graph)?.nodes as unknown as Raw[],
    );
    seed(nodes);
    const read = readImport(JSON.stringify(nodes));
    const all = read.ok ? read.nodes : [];
    const slugs = new Map(flatten(nodes).map((node) => [node.uuid, node.slug]));
    const found = checkGraph(all, knowledge).filter((finding) => finding.code === code);
    expect(
      found.map(({ nodeUuid, field: where }) => [nodeUuid && slugs.get(nodeUuid), where]),
    ).toContainEqual([at, field]);
  });
});

test("a uuid that is used twice is reported, though an import never lets it in", () => {
  const nodes = startGraph() as GraphNode[];
  const twice = nodes.map((node) => ({ ...node, uuid: hubspot.uuid }));
  expect(checkGraph(twice).map(({ code }) => code)).toContain("duplicateUuid");
});

function flatten(nodes: Raw[]): Raw[] {
  return nodes.flatMap((node) => {
    const _nodes = (node.config as Raw | undefined)?._nodes;
    return [node, ...(Array.isArray(_nodes) ? flatten(_nodes as Raw[]) : [])];
  });
}
