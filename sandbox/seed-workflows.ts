import type { Json } from "./catalogue/entry";
import { workspaces } from "./people";
import { logGraph, lookupGraph, native, quoteGraph, routingGraph, toGraph } from "./seed-graphs";
import { seededUuid } from "./seeded-value";
import type { Connector, Release, Tool, Workflow } from "./state";

const madeAt = "2026-09-14T08:30:00.000Z";
const [northwind, contoso] = workspaces;

type Plan = {
  workspaceUuid: string;
  /** Without a name it is a play's workflow: those aren't tools. */
  tool?: { name: string; description: string };
  key: string;
  nodes: Json[];
  fields: string[];
  isDeployed: boolean;
};

export function seedWorkflows(connectors: Connector[]): { tools: Tool[]; workflows: Workflow[] } {
  const uuidOf = (slug: string) => connectors.find((each) => each.slug === slug)?.uuid ?? "";
  const plans: Plan[] = [
    {
      workspaceUuid: northwind.uuid,
      tool: {
        name: "Find a company by email",
        description: "Looks in HubSpot, tells the team in Slack when it finds nothing.",
      },
      key: "lookup",
      nodes: lookupGraph("lookup", uuidOf("hubspot_production"), uuidOf("slack_revenue_ops")),
      fields: ["email"],
      isDeployed: true,
    },
    {
      workspaceUuid: northwind.uuid,
      tool: { name: "Price a quote", description: "Asks the pricing service for each line." },
      key: "quote",
      nodes: quoteGraph("quote", uuidOf("http_pricing")),
      fields: ["lines", "currency"],
      isDeployed: true,
    },
    {
      workspaceUuid: northwind.uuid,
      tool: { name: "Route a lead", description: "Gives a contact to an owner by company size." },
      key: "routing",
      nodes: routingGraph("routing", uuidOf("hubspot_production")),
      fields: ["contactId", "employees"],
      isDeployed: false,
    },
    {
      workspaceUuid: northwind.uuid,
      key: "log",
      nodes: logGraph("log", uuidOf("google_sheets_revops")),
      fields: [],
      isDeployed: true,
    },
    {
      workspaceUuid: northwind.uuid,
      tool: { name: "New tool", description: "" },
      key: "empty",
      nodes: toGraph("empty", [
        { slug: "start", action: native("start"), children: ["end"], level: 0 },
        { slug: "end", action: native("end"), config: { variables: [] }, level: 1 },
      ]),
      fields: [],
      isDeployed: false,
    },
    {
      workspaceUuid: contoso.uuid,
      tool: { name: "Find a company", description: "The Contoso copy of the lookup." },
      key: "contoso_lookup",
      nodes: lookupGraph("contoso_lookup", uuidOf("hubspot_contoso"), uuidOf("slack_contoso")),
      fields: ["email"],
      isDeployed: true,
    },
  ];
  return { tools: plans.flatMap(toTool), workflows: plans.map(toWorkflow) };
}

function toTool({ tool, key, workspaceUuid }: Plan): Tool[] {
  if (!tool) return [];
  const uuid = seededUuid(`tool/${key}`);
  const workflowUuid = seededUuid(`workflow/${key}`);
  return [{ uuid, workspaceUuid, workflowUuid, ...tool, createdAt: madeAt, updatedAt: madeAt }];
}

function toWorkflow(plan: Plan): Workflow {
  const { key, workspaceUuid, isDeployed } = plan;
  return {
    uuid: seededUuid(`workflow/${key}`),
    workspaceUuid,
    draftRelease: toRelease(plan, "draft"),
    deployedRelease: isDeployed ? toRelease(plan, "deployed") : null,
    createdAt: madeAt,
    updatedAt: madeAt,
  };
}

function toRelease({ key, nodes, fields, isDeployed }: Plan, status: Release["status"]): Release {
  const deployedUuid = seededUuid(`release/${key}/deployed`);
  return {
    uuid: status === "deployed" ? deployedUuid : seededUuid(`release/${key}/draft`),
    workflowUuid: seededUuid(`workflow/${key}`),
    version: status === "draft" && isDeployed ? "1.1.0" : "1.0.0",
    status,
    description: status === "deployed" ? "First version" : null,
    parentUuid: status === "draft" && isDeployed ? deployedUuid : null,
    nodes: structuredClone(nodes),
    formFields: fields.map((slug) => ({ slug, name: slug, type: "string", isRequired: true })),
    createdAt: madeAt,
    updatedAt: madeAt,
    deployedAt: status === "deployed" ? madeAt : null,
  };
}
