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
Analytics
hs_analytics_source | Original source | enumeration
num_conversion_events | Form submissions | number
notes_last_contacted | Last contacted | datetime
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
