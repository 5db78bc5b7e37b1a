/**
 * The connectors that a new sandbox holds, one a line: integration | name | slug | plays, tools, models that use it | what
 * else: `default`, `credits`, a rate limit, how long answers are cached, a choice made in the config.
 */
export const northwindConnectors = `
hubspot      | HubSpot production             | hubspot_production      | 6 3 2  | default 9/second
hubspot      | HubSpot sandbox                | hubspot_sandbox         | 0 0 0  | method=privateApp
hubspot      | HubSpot EMEA partners          | hubspot_emea_partners   | 1 0 0  |
salesforce   | Salesforce EMEA                | salesforce_emea         | 4 1 3  | default 300/minute
salesforce   | Salesforce NA                  | salesforce_na           | 2 0 1  | 300/minute
salesforce   | Salesforce full-copy sandbox   | salesforce_full_copy    | 0 0 0  |
slack        | Slack revenue-ops              | slack_revenue_ops       | 8 4 0  | default
slack        | Slack alerts                   | slack_alerts            | 3 0 0  |
googleSheets | Google Sheets – RevOps         | google_sheets_revops    | 1 2 1  | default
googleSheets | Google Sheets – Marketing      | google_sheets_marketing | 0 0 0  |
http         | Internal pricing API           | http_pricing            | 2 1 0  | 5/second cache=1h authentication=bearer
http         | Webhook relay                  | http_relay              | 0 0 0  | authentication=header
openAi       | OpenAI on credits              | openai_credits          | 5 2 0  | default credits
openAi       | OpenAI – research key          | openai_research         | 0 1 0  | 60/minute
anthropic    | Anthropic on credits           | anthropic_credits       | 2 1 0  | default credits
clearbit     | Clearbit                       | clearbit                | 1 0 0  | default cache=720h
apolloio     | Apollo on credits              | apollo_credits          | 3 1 0  | default credits cache=168h
apolloio     | Apollo – SDR team key          | apollo_sdr              | 0 0 0  | 2000/day
attio        | Attio                          | attio                   | 0 1 0  | default
pipedrive    | Pipedrive (acquired team)      | pipedrive_acquired      | 0 0 1  | default
snowflake    | Snowflake warehouse            | snowflake_warehouse     | 0 0 12 | default
postgresql   | Product database (read replica) | product_db_replica      | 0 1 5  | default
bigQuery     | BigQuery analytics             | bigquery_analytics      | 0 0 4  | default
stripe       | Stripe live                    | stripe_live             | 1 0 2  | default
stripe       | Stripe test mode               | stripe_test             | 0 0 0  |
intercom     | Intercom                       | intercom                | 2 0 0  | default
lemlist      | lemlist – outbound             | lemlist_outbound        | 4 0 0  | default 2/second
outreach     | Outreach                       | outreach                | 1 0 0  | default
notionMcp    | Notion                         | notion                  | 0 1 0  | default
FullEnrich   | FullEnrich                     | fullenrich              | 0 0 0  | default cache=720h
Sendgrid     | SendGrid transactional         | sendgrid_transactional  | 1 0 0  | default
6sense       | 6sense                         | sixsense                | 0 0 0  | default
hunter       | Hunter on credits              | hunter_credits          | 2 1 0  | default credits
dropcontact  | Dropcontact                    | dropcontact             | 0 0 0  | default
builtwith    | BuiltWith on credits           | builtwith_credits       | 1 0 0  | default credits cache=720h
salesloft    | Salesloft                      | salesloft               | 0 0 0  | default
jira         | Jira GTM board                 | jira_gtm                | 1 0 1  | default 200/minute
customerio   | Customer.io                    | customerio              | 0 0 1  | default
amplitude    | Amplitude                      | amplitude               | 0 0 1  | default
smartlead    | Smartlead                      | smartlead               | 1 0 0  | default
`;

export const contosoConnectors = `
hubspot      | HubSpot Contoso                | hubspot_contoso         | 2 1 1  | default 4/second
salesforce   | Salesforce Contoso             | salesforce_contoso      | 1 0 1  | default
slack        | Slack Contoso                  | slack_contoso           | 1 1 0  | default
slack        | Slack – incident room          | slack_incident_room     | 0 0 0  |
googleSheets | Google Sheets                  | google_sheets           | 0 1 0  | default
http         | Contoso ERP                    | http_erp                | 1 0 0  | 1/second authentication=basic
openAi       | OpenAI                         | openai                  | 1 0 0  | default credits
clearbit     | Clearbit EMEA                  | clearbit_emea           | 0 0 0  | default
apolloio     | Apollo                         | apollo                  | 1 0 0  | default credits
attio        | Attio pilot                    | attio_pilot             | 0 0 0  | default
snowflake    | Snowflake EMEA                 | snowflake_emea          | 0 0 3  | default
postgresql   | Billing database               | billing_db              | 0 0 2  | default
bigQuery     | BigQuery                       | bigquery                | 0 0 0  | default
stripe       | Stripe EU                      | stripe_eu               | 0 0 1  | default
intercom     | Intercom EMEA                  | intercom_emea           | 1 0 0  | default
lemlist      | lemlist                        | lemlist                 | 2 0 0  | default
pipedrive    | Pipedrive EMEA                 | pipedrive_emea          | 0 0 0  | default
hunter       | Hunter                         | hunter                  | 0 0 0  | default credits
Sendgrid     | SendGrid                       | sendgrid                | 0 0 0  | default
marketo      | Marketo EMEA                   | marketo_emea            | 1 0 0  | default
`;
