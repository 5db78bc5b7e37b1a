import type { Json } from "./catalogue/entry";
import { seededUuid } from "./seeded-value";

type Draft = {
  slug: string;
  name?: string;
  action: Json;
  config?: Json;
  /** Slugs of the nodes below, in the order of the action's ways out. */
  children?: (string | null)[];
  x?: number;
  level: number;
};

const levelHeight = 166;

/** Spells out a graph whose nodes name each other by slug. */
export function toGraph(key: string, drafts: Draft[]): Json[] {
  const uuidOf = (slug: string) => seededUuid(`${key}/${slug}`);
  return drafts.map(({ slug, name, action, config = {}, children = [], x = 0, level }) => ({
    uuid: uuidOf(slug),
    slug,
    ...(name && { name }),
    ...action,
    config,
    childrenUuids: children.map((child) => (child === null ? null : uuidOf(child))),
    fallbackOnFailure: false,
    position: { x, y: level * levelHeight },
  }));
}

export const native = (actionSlug: string): Json => ({ kind: "native", actionSlug });

export const template = (expression: string): Json => ({
  kind: "templateExpression",
  expression,
  instructTo: "none",
  fromRecipe: false,
});

const script = (expression: string): Json => ({ ...template(expression), kind: "jsExpression" });

const connector = (integrationSlug: string, actionSlug: string, connectorUuid: string): Json => ({
  kind: "connector",
  integrationSlug,
  actionSlug,
  connectorUuid,
});

const start = (child: string): Draft => ({
  slug: "start",
  action: native("start"),
  children: [child],
  level: 0,
});

const end = (level: number, variables: [string, string][] = [], x = 0): Draft => ({
  slug: "end",
  action: native("end"),
  config: {
    variables: variables.map(([name, value]) => ({ name, type: "string", value: template(value) })),
  },
  level,
  x,
});

/** Finds a company, and says so in Slack when there is none. */
export function lookupGraph(key: string, hubspotUuid: string, slackUuid: string): Json[] {
  return toGraph(key, [
    start("find_company"),
    {
      slug: "find_company",
      name: "Find the company",
      action: connector("hubspot", "findRecords", hubspotUuid),
      config: {
        objectType: "companies",
        propertyName: "domain",
        operator: "EQ",
        value: template("{{nodes.start.email.split('@')[1]}}"),
      },
      children: ["is_known"],
      level: 1,
    },
    {
      slug: "is_known",
      name: "Is it known?",
      action: native("branch"),
      config: { condition: script("nodes.find_company.total > 0") },
      children: ["result", "tell_team"],
      level: 2,
    },
    {
      slug: "result",
      action: native("variables"),
      config: {
        variables: [
          { name: "company", type: "object", value: template("{{nodes.find_company.records[0]}}") },
        ],
      },
      children: ["end"],
      level: 3,
      x: -160,
    },
    {
      slug: "tell_team",
      name: "Tell the team",
      action: connector("slack", "postMessage", slackUuid),
      config: {
        channelId: "C07300911K",
        text: template("No company for {{nodes.start.email}} yet."),
      },
      children: ["end"],
      level: 3,
      x: 160,
    },
    end(4, [["email", "{{nodes.start.email}}"]]),
  ]);
}

/** Asks the pricing service for each line of a quote. */
export function quoteGraph(key: string, httpUuid: string): Json[] {
  return toGraph(key, [
    start("each_line"),
    {
      slug: "each_line",
      name: "For each line",
      action: native("group"),
      config: {
        items: template("{{nodes.start.lines}}"),
        failOnItemFailure: true,
        _nodes: toGraph(`${key}/each_line`, [
          start("price"),
          {
            slug: "price",
            name: "Ask for the price",
            action: connector("http", "request", httpUuid),
            config: {
              method: "GET",
              url: template("/prices/{{nodes.start.sku}}?currency={{parentNodes.start.currency}}"),
            },
            children: ["end"],
            level: 1,
          },
          end(2, [["price", "{{nodes.price.body.price}}"]]),
        ]),
      },
      children: ["end"],
      level: 1,
    },
    end(2, [["lines", "{{nodes.each_line.items}}"]]),
  ]);
}

/** Routes a lead by the size of its company. */
export function routingGraph(key: string, hubspotUuid: string): Json[] {
  const route = (name: string, condition: string) => ({
    name,
    uuid: seededUuid(`${key}/${name}`),
    value: script(condition),
  });
  const assign = (slug: string, owner: string, x: number): Draft => ({
    slug,
    action: connector("hubspot", "updateRecord", hubspotUuid),
    config: {
      objectType: "contacts",
      recordId: template("{{nodes.start.contactId}}"),
      mappings: [{ name: "hubspot_owner_id", value: template(owner) }],
    },
    children: ["end"],
    level: 2,
    x,
  });
  return toGraph(key, [
    start("by_size"),
    {
      slug: "by_size",
      name: "By company size",
      action: native("switch"),
      config: {
        routes: [
          route("Enterprise", "nodes.start.employees >= 1000"),
          route("Mid-market", "nodes.start.employees >= 100"),
          route("Everyone else", "true"),
        ],
      },
      children: ["to_enterprise", "to_mid_market", "end"],
      level: 1,
    },
    assign("to_enterprise", "81200411", -240),
    assign("to_mid_market", "81200412", 0),
    end(3),
  ]);
}

/** Waits a day, then writes the lead into a sheet. */
export function logGraph(key: string, sheetsUuid: string): Json[] {
  return toGraph(key, [
    start("only_work_email"),
    {
      slug: "only_work_email",
      action: native("filter"),
      config: { filter: script("!nodes.start.email.endsWith('@gmail.com')") },
      children: ["wait"],
      level: 1,
    },
    {
      slug: "wait",
      action: native("delay"),
      config: { minutes: 1440 },
      children: ["add_row"],
      level: 2,
    },
    {
      slug: "add_row",
      name: "Add a row",
      action: connector("googleSheets", "addRow", sheetsUuid),
      config: {
        spreadsheetId: "1xTargetAccounts0000000000000000000000",
        sheetName: "Contacts",
        cells: [{ column: "Email", value: template("{{nodes.start.email.toLowerCase()}}") }],
      },
      children: ["end"],
      level: 3,
    },
    end(4),
  ]);
}
