export type HubspotProperty = {
  name: string;
  label: string;
  type: string;
  group: string;
  options?: Record<string, string>;
};

const stages = {
  subscriber: "Subscriber",
  lead: "Lead",
  marketingqualifiedlead: "Marketing qualified lead",
  salesqualifiedlead: "Sales qualified lead",
  opportunity: "Opportunity",
  customer: "Customer",
  evangelist: "Evangelist",
  other: "Other",
};
const industries = {
  ACCOUNTING: "Accounting",
  BIOTECHNOLOGY: "Biotechnology",
  COMPUTER_SOFTWARE: "Computer software",
  EDUCATION: "Education",
  FINANCIAL_SERVICES: "Financial services",
  LOGISTICS: "Logistics",
  RETAIL: "Retail",
};
const priorities = { low: "Low", medium: "Medium", high: "High" };

/** `group / name label type`, a line each. */
function read(
  text: string,
  options: Record<string, Record<string, string>> = {},
): HubspotProperty[] {
  let group = "";
  return text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [name = "", label, type = "string"] = line.split("|").map((part) => part.trim());
      if (label === undefined) {
        group = name;
        return [];
      }
      return [{ name, label, type, group, ...(options[name] ? { options: options[name] } : {}) }];
    });
}

const system = `
System
hs_object_id | Record ID | number
createdate | Create date | datetime
hs_lastmodifieddate | Last modified date | datetime
hubspot_owner_id | Owner | enumeration
`;

export const hubspotObjects: Record<
  string,
  { label: string; plural: string; custom?: boolean; properties: HubspotProperty[] }
> = {
  contacts: {
    label: "Contact",
    plural: "Contacts",
    properties: read(
      `
Contact information
email | Email
firstname | First name
lastname | Last name
phone | Phone number
mobilephone | Mobile phone number
jobtitle | Job title
seniority | Seniority | enumeration
company | Company name
website | Website URL
hs_linkedin_url | LinkedIn URL
city | City
country | Country/Region
hs_language | Preferred language | enumeration
Lifecycle
lifecyclestage | Lifecycle stage | enumeration
hs_lead_status | Lead status | enumeration
hubspotscore | Score | number
Email information
hs_email_optout | Unsubscribed from all email | bool
hs_email_bounce | Emails bounced | number
hs_email_last_open_date | Last email open | datetime
hs_email_delivered | Emails delivered | number
hs_email_open | Emails opened | number
hs_email_click | Emails clicked | number
hs_email_replied | Emails answered | number
hs_email_first_send_date | First email sent | datetime
hs_email_last_send_date | Last email sent | datetime
hs_email_last_click_date | Last email click | datetime
hs_email_last_email_name | Last email's name
hs_email_domain | Email domain
Analytics
hs_analytics_source | Original source | enumeration
hs_analytics_source_data_1 | Original source, detail 1
hs_analytics_source_data_2 | Original source, detail 2
hs_analytics_first_timestamp | First seen | datetime
hs_analytics_last_timestamp | Last seen | datetime
hs_analytics_num_visits | Sessions | number
hs_analytics_num_page_views | Page views | number
hs_analytics_average_page_views | Page views a session | number
hs_analytics_first_url | First page seen
hs_analytics_last_url | Last page seen
hs_analytics_first_referrer | First referring site
hs_analytics_revenue | Event revenue | number
Conversion
num_conversion_events | Form submissions | number
num_unique_conversion_events | Different forms submitted | number
first_conversion_event_name | First conversion
first_conversion_date | First conversion date | datetime
recent_conversion_event_name | Latest conversion
recent_conversion_date | Latest conversion date | datetime
Sales
notes_last_contacted | Last contacted | datetime
notes_last_updated | Last activity date | datetime
notes_next_activity_date | Next activity date | datetime
num_contacted_notes | Times contacted | number
num_notes | Sales activities | number
hs_sequences_is_enrolled | In a sequence now | bool
hs_sales_email_last_replied | Latest answer to a sales email | datetime
hs_latest_meeting_activity | Latest meeting | datetime
num_associated_deals | Associated deals | number
recent_deal_amount | Latest deal amount | number
recent_deal_close_date | Latest deal close date | datetime
total_revenue | Total revenue | number
first_deal_created_date | First deal created | datetime
days_to_close | Days to close | number
Social media
twitterhandle | X user name
twitterbio | X biography
followercount | X followers | number
linkedinconnections | LinkedIn connections | number
linkedinbio | LinkedIn biography
facebook_company_page | Facebook page
Consent
hs_legal_basis | Legal basis for processing | enumeration
hs_marketable_status | Marketing contact | bool
hs_quarantined_emails | Reasons for quarantine
${system}`,
      {
        lifecyclestage: stages,
        hs_lead_status: {
          NEW: "New",
          OPEN: "Open",
          IN_PROGRESS: "In progress",
          CONNECTED: "Connected",
          UNQUALIFIED: "Unqualified",
        },
        seniority: {
          junior: "Junior",
          senior: "Senior",
          director: "Director",
          vp: "VP",
          cxo: "C-level",
        },
        hs_legal_basis: {
          "Legitimate interest": "Legitimate interest",
          "Performance of a contract": "Performance of a contract",
          "Freely given consent": "Freely given consent",
        },
        hs_language: { en: "English", fr: "French", de: "German", es: "Spanish" },
        hs_analytics_source: {
          ORGANIC_SEARCH: "Organic search",
          PAID_SEARCH: "Paid search",
          REFERRALS: "Referrals",
          DIRECT_TRAFFIC: "Direct traffic",
        },
      },
    ),
  },
  companies: {
    label: "Company",
    plural: "Companies",
    properties: read(
      `
Company information
name | Company name
domain | Company domain name
website | Website URL
industry | Industry | enumeration
numberofemployees | Number of employees | number
annualrevenue | Annual revenue | number
founded_year | Year founded
linkedin_company_page | LinkedIn company page
description | Description
phone | Phone number
city | City
country | Country/Region
is_public | Is public | bool
Lifecycle
lifecyclestage | Lifecycle stage | enumeration
type | Type | enumeration
hs_ideal_customer_profile | Ideal customer profile tier | enumeration
Activity
notes_last_contacted | Last contacted | datetime
notes_next_activity_date | Next activity date | datetime
num_associated_contacts | Associated contacts | number
num_associated_deals | Associated deals | number
num_open_deals | Open deals | number
recent_deal_amount | Latest deal amount | number
total_revenue | Total revenue | number
hs_analytics_num_visits | Sessions | number
hs_analytics_source | Original source
hs_parent_company_id | Parent company | number
hs_num_child_companies | Child companies | number
Social media
twitterhandle | X user name
facebook_company_page | Facebook page
linkedinbio | LinkedIn biography
Technology
web_technologies | Web technologies | enumeration
total_money_raised | Total money raised
${system}`,
      {
        lifecyclestage: stages,
        industry: industries,
        type: { PROSPECT: "Prospect", PARTNER: "Partner", RESELLER: "Reseller", VENDOR: "Vendor" },
        hs_ideal_customer_profile: { tier_1: "Tier 1", tier_2: "Tier 2", tier_3: "Tier 3" },
        web_technologies: { segment: "Segment", intercom: "Intercom", stripe: "Stripe" },
      },
    ),
  },
  deals: {
    label: "Deal",
    plural: "Deals",
    properties: read(
      `
Deal information
dealname | Deal name
amount | Amount | number
closedate | Close date | datetime
pipeline | Pipeline | enumeration
dealstage | Deal stage | enumeration
dealtype | Deal type | enumeration
hs_priority | Priority | enumeration
description | Deal description
Forecast
hs_deal_stage_probability | Deal probability | number
hs_forecast_amount | Forecast amount | number
hs_is_closed_won | Is closed won | bool
closed_lost_reason | Closed lost reason
closed_won_reason | Closed won reason
hs_manual_forecast_category | Forecast category
hs_arr | Annual recurring revenue | number
hs_mrr | Monthly recurring revenue | number
hs_tcv | Total contract value | number
hs_acv | Annual contract value | number
days_to_close | Days to close | number
Activity
notes_last_contacted | Last contacted | datetime
notes_next_activity_date | Next activity date | datetime
num_associated_contacts | Associated contacts | number
hs_next_step | Next step
${system}`,
      {
        pipeline: { default: "Sales pipeline", renewals: "Renewals" },
        dealstage: {
          appointmentscheduled: "Appointment scheduled",
          qualifiedtobuy: "Qualified to buy",
          contractsent: "Contract sent",
          closedwon: "Closed won",
          closedlost: "Closed lost",
        },
        dealtype: { newbusiness: "New business", existingbusiness: "Existing business" },
        hs_priority: priorities,
      },
    ),
  },
  tickets: {
    label: "Ticket",
    plural: "Tickets",
    properties: read(
      `
Ticket information
subject | Ticket name
content | Ticket description
hs_pipeline | Pipeline | enumeration
hs_pipeline_stage | Ticket status | enumeration
hs_ticket_priority | Priority | enumeration
hs_ticket_category | Category | enumeration
source_type | Source | enumeration
Service level
time_to_close | Time to close | number
time_to_first_agent_reply | Time to first reply | number
${system}`,
      {
        hs_ticket_priority: { LOW: "Low", MEDIUM: "Medium", HIGH: "High", URGENT: "Urgent" },
        hs_ticket_category: { BILLING_ISSUE: "Billing issue", PRODUCT_ISSUE: "Product issue" },
        source_type: { CHAT: "Chat", EMAIL: "Email", FORM: "Form", PHONE: "Phone" },
        hs_pipeline: { "0": "Support pipeline" },
        hs_pipeline_stage: {
          "1": "New",
          "2": "Waiting on contact",
          "3": "Waiting on us",
          "4": "Closed",
        },
      },
    ),
  },
  products: {
    label: "Product",
    plural: "Products",
    properties: read(`
Product information
name | Name
hs_sku | SKU
price | Unit price | number
hs_cost_of_goods_sold | Unit cost | number
recurringbillingfrequency | Billing frequency
${system}`),
  },
  line_items: {
    label: "Line item",
    plural: "Line items",
    properties: read(`
Line item information
name | Name
quantity | Quantity | number
price | Unit price | number
discount | Unit discount | number
${system}`),
  },
  "2-18400921": {
    label: "Subscription",
    plural: "Subscriptions",
    custom: true,
    properties: read(
      `
Subscription information
subscription_name | Subscription name
plan | Plan | enumeration
mrr | Monthly recurring revenue | number
seats | Seats | number
renewal_date | Renewal date | date
auto_renew | Renews automatically | bool
${system}`,
      { plan: { starter: "Starter", growth: "Growth", enterprise: "Enterprise" } },
    ),
  },
  "2-20117645": {
    label: "Site",
    plural: "Sites",
    custom: true,
    properties: read(`
Site information
site_name | Site name
street | Street
postcode | Postcode
opened_on | Opened on | date
surface_m2 | Surface (m²) | number
${system}`),
  },
};
