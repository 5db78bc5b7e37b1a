import type { CatalogueEntry } from "./catalogue/entry";
import { people, workspaces } from "./people";
import { seedConfig } from "./seed-config";
import { seededNumber, seededUuid } from "./seeded-value";
import type { Connector, RateLimit } from "./state";

/** integration, name, slug, plays, tools, models, and what is unusual about it. */
type Row = [string, string, string, number, number, number, Partial<Unusual>?];
type Unusual = { credits: true; limit: RateLimit; cacheHours: number; default: true };

const perSecond = (max: number): RateLimit => ({ unit: "second", max, strategy: "spread" });
const perMinute = (max: number): RateLimit => ({ unit: "minute", max, strategy: "burst" });
const perDay = (max: number): RateLimit => ({ unit: "day", max });

const northwind: Row[] = [
  [
    "hubspot",
    "HubSpot production",
    "hubspot_production",
    6,
    3,
    2,
    { limit: perSecond(9), default: true },
  ],
  ["hubspot", "HubSpot sandbox", "hubspot_sandbox", 0, 0, 0],
  ["hubspot", "HubSpot EMEA partners", "hubspot_emea_partners", 1, 0, 0],
  [
    "salesforce",
    "Salesforce EMEA",
    "salesforce_emea",
    4,
    1,
    3,
    { limit: perMinute(300), default: true },
  ],
  ["salesforce", "Salesforce NA", "salesforce_na", 2, 0, 1, { limit: perMinute(300) }],
  ["salesforce", "Salesforce full-copy sandbox", "salesforce_full_copy", 0, 0, 0],
  ["slack", "Slack revenue-ops", "slack_revenue_ops", 8, 4, 0, { default: true }],
  ["slack", "Slack alerts", "slack_alerts", 3, 0, 0],
  ["googleSheets", "Google Sheets – RevOps", "google_sheets_revops", 1, 2, 1, { default: true }],
  ["googleSheets", "Google Sheets – Marketing", "google_sheets_marketing", 0, 0, 0],
  ["http", "Internal pricing API", "http_pricing", 2, 1, 0, { limit: perSecond(5), cacheHours: 1 }],
  ["http", "Webhook relay", "http_relay", 0, 0, 0],
  ["openAi", "OpenAI on credits", "openai_credits", 5, 2, 0, { credits: true, default: true }],
  ["openAi", "OpenAI – research key", "openai_research", 0, 1, 0, { limit: perMinute(60) }],
  [
    "anthropic",
    "Anthropic on credits",
    "anthropic_credits",
    2,
    1,
    0,
    { credits: true, default: true },
  ],
  ["clearbit", "Clearbit", "clearbit", 1, 0, 0, { cacheHours: 720, default: true }],
  [
    "apolloio",
    "Apollo on credits",
    "apollo_credits",
    3,
    1,
    0,
    { credits: true, cacheHours: 168, default: true },
  ],
  ["apolloio", "Apollo – SDR team key", "apollo_sdr", 0, 0, 0, { limit: perDay(2000) }],
  ["attio", "Attio", "attio", 0, 1, 0, { default: true }],
  ["pipedrive", "Pipedrive (acquired team)", "pipedrive_acquired", 0, 0, 1, { default: true }],
  ["snowflake", "Snowflake warehouse", "snowflake_warehouse", 0, 0, 12, { default: true }],
  [
    "postgresql",
    "Product database (read replica)",
    "product_db_replica",
    0,
    1,
    5,
    { default: true },
  ],
  ["bigQuery", "BigQuery analytics", "bigquery_analytics", 0, 0, 4, { default: true }],
  ["stripe", "Stripe live", "stripe_live", 1, 0, 2, { default: true }],
  ["stripe", "Stripe test mode", "stripe_test", 0, 0, 0],
  ["intercom", "Intercom", "intercom", 2, 0, 0, { default: true }],
  [
    "lemlist",
    "lemlist – outbound",
    "lemlist_outbound",
    4,
    0,
    0,
    { limit: perSecond(2), default: true },
  ],
  ["outreach", "Outreach", "outreach", 1, 0, 0, { default: true }],
  ["notionMcp", "Notion", "notion", 0, 1, 0, { default: true }],
  ["FullEnrich", "FullEnrich", "fullenrich", 0, 0, 0, { cacheHours: 720, default: true }],
  ["Sendgrid", "SendGrid transactional", "sendgrid_transactional", 1, 0, 0, { default: true }],
  ["6sense", "6sense", "sixsense", 0, 0, 0, { default: true }],
  ["hunter", "Hunter on credits", "hunter_credits", 2, 1, 0, { credits: true, default: true }],
  ["dropcontact", "Dropcontact", "dropcontact", 0, 0, 0, { default: true }],
  [
    "builtwith",
    "BuiltWith on credits",
    "builtwith_credits",
    1,
    0,
    0,
    { credits: true, cacheHours: 720, default: true },
  ],
  ["salesloft", "Salesloft", "salesloft", 0, 0, 0, { default: true }],
  ["jira", "Jira GTM board", "jira_gtm", 1, 0, 1, { limit: perMinute(200), default: true }],
  ["customerio", "Customer.io", "customerio", 0, 0, 1, { default: true }],
  ["amplitude", "Amplitude", "amplitude", 0, 0, 1, { default: true }],
  ["smartlead", "Smartlead", "smartlead", 1, 0, 0, { default: true }],
];

const contoso: Row[] = [
  [
    "hubspot",
    "HubSpot Contoso",
    "hubspot_contoso",
    2,
    1,
    1,
    { limit: perSecond(4), default: true },
  ],
  ["salesforce", "Salesforce Contoso", "salesforce_contoso", 1, 0, 1, { default: true }],
  ["slack", "Slack Contoso", "slack_contoso", 1, 1, 0, { default: true }],
  ["slack", "Slack – incident room", "slack_incident_room", 0, 0, 0],
  ["googleSheets", "Google Sheets", "google_sheets", 0, 1, 0, { default: true }],
  ["http", "Contoso ERP", "http_erp", 1, 0, 0, { limit: perSecond(1) }],
  ["openAi", "OpenAI", "openai", 1, 0, 0, { credits: true, default: true }],
  ["clearbit", "Clearbit EMEA", "clearbit_emea", 0, 0, 0, { default: true }],
  ["apolloio", "Apollo", "apollo", 1, 0, 0, { credits: true, default: true }],
  ["attio", "Attio pilot", "attio_pilot", 0, 0, 0, { default: true }],
  ["snowflake", "Snowflake EMEA", "snowflake_emea", 0, 0, 3, { default: true }],
  ["postgresql", "Billing database", "billing_db", 0, 0, 2, { default: true }],
  ["bigQuery", "BigQuery", "bigquery", 0, 0, 0, { default: true }],
  ["stripe", "Stripe EU", "stripe_eu", 0, 0, 1, { default: true }],
  ["intercom", "Intercom EMEA", "intercom_emea", 1, 0, 0, { default: true }],
  ["lemlist", "lemlist", "lemlist", 2, 0, 0, { default: true }],
  ["pipedrive", "Pipedrive EMEA", "pipedrive_emea", 0, 0, 0, { default: true }],
  ["hunter", "Hunter", "hunter", 0, 0, 0, { credits: true, default: true }],
  ["Sendgrid", "SendGrid", "sendgrid", 0, 0, 0, { default: true }],
  ["marketo", "Marketo EMEA", "marketo_emea", 1, 0, 0, { default: true }],
];

export function seedConnectors(catalogue: CatalogueEntry[], count?: number): Connector[] {
  const rows = [...northwind, ...contoso];
  const connectors = rows.flatMap((row, index) => {
    const workspace = index < northwind.length ? workspaces[0] : workspaces[1];
    return toConnector(row, workspace.uuid, index, catalogue) ?? [];
  });
  for (let index = connectors.length; count !== undefined && index < count; index++) {
    const entry = catalogue[index % catalogue.length];
    if (!entry) break;
    const { slug, name } = entry.integration;
    const used = index % 3 === 0 ? 1 : 0;
    const row: Row = [
      slug,
      `${name} ${index}`,
      `seeded_${index}`,
      used,
      0,
      index % 7 === 0 ? 1 : 0,
    ];
    const connector = toConnector(row, workspaces[0].uuid, index, catalogue);
    if (connector) connectors.push(connector);
  }
  return count === undefined ? connectors : connectors.slice(0, count);
}

const newestSeed = Date.UTC(2026, 9, 30, 9, 0, 0);
const hourMs = 3_600_000;

function toConnector(
  [integrationSlug, name, slug, playsCount, toolsCount, modelsCount, unusual = {}]: Row,
  workspaceUuid: string,
  index: number,
  catalogue: CatalogueEntry[],
): Connector | undefined {
  const integration = catalogue.find(
    (entry) => entry.integration.slug === integrationSlug,
  )?.integration;
  if (!integration) return undefined;
  const key = `${workspaceUuid}/${slug}`;
  const createdAt = newestSeed - (index + 1) * 53 * hourMs;
  const person = people[index % 2 === 0 ? 0 : 2];
  return {
    uuid: seededUuid(key),
    workspaceUuid,
    userUuid: person?.uuid ?? "",
    name,
    slug,
    integrationSlug,
    isDefault: unusual.default ?? false,
    rateLimit: unusual.limit ?? null,
    cacheTtlMilliseconds: unusual.cacheHours === undefined ? null : unusual.cacheHours * hourMs,
    playsCount,
    toolsCount,
    modelsCount,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(createdAt + seededNumber(key, 50) * hourMs).toISOString(),
    deletedAt: null,
    ...(unusual.credits
      ? { useCredits: true, config: null }
      : { useCredits: false, config: seedConfig(integration.connector.config.jsonSchema, key) }),
  };
}
