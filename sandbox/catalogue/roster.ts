/** The integrations of a real workspace: what each entry of the catalogue must be called and hold. */
export type RosterRow = {
  slug: string;
  name: string;
  category: string;
  actionsCount: number;
  isCreditsCompatible: boolean;
};

const rows = `
6sense|6sense|enrichment|1|no
adyntel|Adyntel|enrichment|3|no
aiArk|AI Ark|enrichment|9|yes
airscale|Airscale|enrichment|5|no
albacross|Albacross|enrichment|1|no
amplemarket|Amplemarket|sales|1|no
amplitude|Amplitude|analytics|0|no
anthropic|Anthropic|freeform|1|yes
anymailFinder|Anymail Finder|enrichment|4|no
apify|Apify|enrichment|2|no
apolloio|Apollo.io|enrichment|11|yes
appfigures|Appfigures|enrichment|2|no
attio|Attio|sales|11|no
azureOpenAi|Azure OpenAI|freeform|1|no
bettercontact|BetterContact|enrichment|2|no
bigQuery|BigQuery|storage|5|no
bouncer|Bouncer|enrichment|1|yes
brightData|Bright Data|enrichment|6|yes
builtwith|BuiltWith|enrichment|3|yes
calendly|Calendly|sales|0|no
captainData|Captain Data|enrichment|4|no
cargo|Cargo|enrichment|23|yes
clearbit|Clearbit|enrichment|2|no
clearoutPhone|ClearoutPhone|enrichment|1|no
cleon1|Cleon1|enrichment|2|yes
closecom|Close|sales|10|no
cognism|Cognism|enrichment|4|no
companyEnrich|CompanyEnrich|enrichment|4|yes
contactOut|ContactOut|enrichment|2|yes
contrast|Contrast|marketing|4|no
coresignal|Coresignal|enrichment|3|no
csv|CSV|storage|0|no
customerio|Customer.io|marketing|6|no
datagma|Datagma|enrichment|3|yes
dbt|DBT|storage|0|no
deepSeek|DeepSeek|freeform|1|no
devin|Devin|freeform|1|no
dropcontact|Dropcontact|enrichment|1|yes
emailBison|Email Bison|sales|4|no
enrichCrm|EnrichCRM|enrichment|4|yes
enrichley|Enrichley|enrichment|1|yes
enrowio|Enrowio|enrichment|2|yes
exa|Exa|enrichment|1|yes
expandi|Expandi.io|marketing|1|no
findyMail|FindyMail|enrichment|3|yes
firecrawl|Firecrawl|enrichment|3|yes
forager|Forager|enrichment|3|yes
FullEnrich|FullEnrich|enrichment|4|yes
g2|G2|enrichment|1|yes
gemini|Google Gemini|freeform|1|yes
github|GitHub|enrichment|2|no
googleAds|Google Ads|marketing|4|no
googleSheets|Google sheets|storage|3|no
heyReach|HeyReach|sales|3|no
http|HTTP|freeform|2|no
hubspot|Hubspot|sales|17|no
hubspotMcp|HubSpot MCP|sales|0|no
hunter|Hunter|enrichment|4|yes
icypeas|Icypeas|enrichment|5|yes
instantly|Instantly (deprecated)|sales|2|no
instantlyV2|Instantly|sales|4|no
intercom|Intercom|support|4|no
jira|Jira|support|2|no
kaspr|Kaspr|enrichment|1|no
kitt|Kitt|sales|1|yes
leadMagic|LeadMagic|enrichment|2|yes
lemlist|Lemlist|sales|23|no
lgm|LaGrowthMachine|sales|4|no
linkedin|LinkedIn|enrichment|29|yes
linkedinAds|LinkedIn Ads|analytics|0|no
linkedinMatchedAudience|LinkedIn Matched Audiences|marketing|5|no
linkup|Linkup|enrichment|2|yes
livestorm|Livestorm|marketing|0|no
lusha|Lusha|enrichment|2|no
manus|Manus|marketing|1|no
marketo|Marketo|marketing|6|no
metabase|Metabase|analytics|3|no
microsoftTeams|Microsoft Teams|freeform|2|no
mixpanel|Mixpanel|analytics|0|no
mixrank|Mixrank|enrichment|2|yes
netsuite|Netsuite|finance|5|no
netsuiteSoap|Netsuite (SOAP)|finance|1|no
neverBounce|NeverBounce|enrichment|1|yes
notionMcp|Notion MCP|freeform|0|no
oceanio|Ocean.io|enrichment|4|yes
octave|Octave|sales|8|no
onesignal|OneSignal|marketing|1|no
openAi|OpenAI|freeform|1|yes
openRouter|OpenRouter|freeform|0|yes
outreach|Outreach|sales|8|no
parallel|Parallel|enrichment|3|yes
peopleDataLabs|People Data Labs|enrichment|6|yes
perplexity|Perplexity|freeform|1|yes
phantombuster|Phantombuster|enrichment|1|no
piloterr|Piloterr|enrichment|1|yes
pipedrive|Pipedrive|sales|6|no
postgresql|PostgreSQL|storage|4|no
predictLeads|PredictLeads|enrichment|8|no
promptLayer|PromptLayer|freeform|1|no
prospeo|Prospeo|enrichment|4|yes
proxycurl|ProxyCurl|enrichment|2|yes
rb2b|RB2B|enrichment|0|no
redshift|Redshift|storage|4|no
replicas|Replicas|freeform|1|no
resend|Resend|marketing|1|no
reverseContact|Reverse Contact|enrichment|4|no
rift|Rift|sales|1|no
rocketreach|RocketReach|enrichment|1|yes
rssFeed|RSS Feed|freeform|0|no
salesforce|Salesforce|sales|14|no
salesforceMcp|Salesforce MCP|sales|0|no
salesIntel|SalesIntel|enrichment|1|no
salesloft|Salesloft|sales|11|no
salesNavigator|Sales Navigator|enrichment|11|yes
scrubby|Scrubby|enrichment|1|no
Sendgrid|Sendgrid|marketing|1|no
serper|Serper|enrichment|2|yes
sillage|Sillage|sales|1|yes
slack|Slack|freeform|1|no
smartlead|Smartlead.ai|sales|4|no
snitcher|Snitcher|enrichment|1|yes
snov|Snov|enrichment|4|no
snowflake|Snowflake|storage|5|no
societeInfo|Societe Info|enrichment|2|no
sql|SQL|storage|5|no
storeleads|Store Leads|enrichment|1|no
stripe|Stripe|finance|13|no
sumble|Sumble|enrichment|4|no
surfe|Surfe|enrichment|4|no
theirStack|Their Stack|enrichment|3|yes
theneo|Theneo|enrichment|1|no
theSwarm|The Swarm|enrichment|2|yes
waterfall|Waterfall.io|enrichment|6|yes
wiza|Wiza|enrichment|1|no
x|X|enrichment|14|yes
zeroBounce|ZeroBounce|enrichment|1|yes
zoominfo|Zoominfo|enrichment|7|no
`;

export const roster: RosterRow[] = rows
  .trim()
  .split("\n")
  .map((row) => {
    const [slug = "", name = "", category = "", actions, credits] = row.split("|");
    return {
      slug,
      name,
      category,
      actionsCount: Number(actions),
      isCreditsCompatible: credits === "yes",
    };
  });
