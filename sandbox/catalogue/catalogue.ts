import { amplitude } from "./amplitude";
import { anthropic } from "./anthropic";
import { apify } from "./apify";
import { apolloio } from "./apolloio";
import { attio } from "./attio";
import { azureOpenAi } from "./azure-open-ai";
import { bigQuery } from "./big-query";
import { calendly } from "./calendly";
import { cargo } from "./cargo";
import { clearbit } from "./clearbit";
import { closecom } from "./closecom";
import { csv } from "./csv";
import { customerio } from "./customerio";
import { dbt } from "./dbt";
import { deepSeek } from "./deep-seek";
import type { CatalogueEntry } from "./entry";
import { gemini } from "./gemini";
import { generate } from "./generate";
import { github } from "./github";
import { googleAds } from "./google-ads";
import { googleSheets } from "./google-sheets";
import { http } from "./http";
import { hubspot } from "./hubspot";
import { hubspotMcp } from "./hubspot-mcp";
import { hunter } from "./hunter";
import { instantlyV2 } from "./instantly-v2";
import { intercom } from "./intercom";
import { jira } from "./jira";
import { lemlist } from "./lemlist";
import { linkedin } from "./linkedin";
import { linkedinAds } from "./linkedin-ads";
import { linkedinMatchedAudience } from "./linkedin-matched-audience";
import { livestorm } from "./livestorm";
import { marketo } from "./marketo";
import { metabase } from "./metabase";
import { microsoftTeams } from "./microsoft-teams";
import { mixpanel } from "./mixpanel";
import { netsuite } from "./netsuite";
import { notionMcp } from "./notion-mcp";
import { openAi } from "./open-ai";
import { openRouter } from "./open-router";
import { outreach } from "./outreach";
import { peopleDataLabs } from "./people-data-labs";
import { perplexity } from "./perplexity";
import { pipedrive } from "./pipedrive";
import { plans } from "./plan";
import { postgresql } from "./postgresql";
import { rb2b } from "./rb2b";
import { redshift } from "./redshift";
import { replicas } from "./replicas";
import { roster } from "./roster";
import { rssFeed } from "./rss-feed";
import { salesNavigator } from "./sales-navigator";
import { salesforce } from "./salesforce";
import { salesforceMcp } from "./salesforce-mcp";
import { salesloft } from "./salesloft";
import { sendgrid } from "./sendgrid";
import { slack } from "./slack";
import { smartlead } from "./smartlead";
import { snowflake } from "./snowflake";
import { sql } from "./sql";
import { stripe } from "./stripe";
import { x } from "./x";
import { zoominfo } from "./zoominfo";

/** Written by hand, as such a service really is. */
const written: CatalogueEntry[] = [
  sendgrid,
  netsuite,
  metabase,
  apify,
  rb2b,
  livestorm,
  linkedinAds,
  mixpanel,
  amplitude,
  calendly,
  dbt,
  rssFeed,
  csv,
  anthropic,
  apolloio,
  attio,
  azureOpenAi,
  bigQuery,
  cargo,
  clearbit,
  closecom,
  customerio,
  deepSeek,
  gemini,
  github,
  googleAds,
  googleSheets,
  http,
  hubspot,
  hubspotMcp,
  hunter,
  instantlyV2,
  intercom,
  jira,
  lemlist,
  linkedin,
  linkedinMatchedAudience,
  marketo,
  microsoftTeams,
  notionMcp,
  openAi,
  openRouter,
  outreach,
  peopleDataLabs,
  perplexity,
  pipedrive,
  postgresql,
  redshift,
  replicas,
  salesforce,
  salesforceMcp,
  salesloft,
  salesNavigator,
  slack,
  smartlead,
  snowflake,
  sql,
  stripe,
  x,
  zoominfo,
];

const bySlug = new Map(
  [...plans.map(generate), ...written].map((entry) => [entry.integration.slug, entry]),
);

export const catalogue: CatalogueEntry[] = roster.map(({ slug }) => {
  const entry = bySlug.get(slug);
  if (!entry) throw new Error(`nobody has written or planned ${slug}`);
  return entry;
});
