export type SalesforceField = { name: string; label: string; type: string; isRequired: boolean };

/** `Name | label | type`, a line each; `!` marks what a new record must have. */
const read = (text: string): SalesforceField[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", label = "", type = "string"] = line.split("|").map((part) => part.trim());
      return { name: name.replace("!", ""), label, type, isRequired: name.endsWith("!") };
    });

const system = "Id | Record ID | id\nOwnerId | Owner | reference\nCreatedDate | Created | datetime";

export const salesforceObjects: Record<string, { label: string; fields: SalesforceField[] }> = {
  Account: {
    label: "Account",
    fields: read(`
Name! | Account name
Website | Website | url
Industry | Industry | picklist
NumberOfEmployees | Employees | int
AnnualRevenue | Annual revenue | currency
Type | Type | picklist
BillingCity | Billing city
BillingCountry | Billing country
ParentId | Parent account | reference
ICP_Tier__c | ICP tier | picklist
${system}`),
  },
  Contact: {
    label: "Contact",
    fields: read(`
LastName! | Last name
FirstName | First name
Email | Email | email
Phone | Phone | phone
Title | Title
AccountId | Account | reference
HasOptedOutOfEmail | Opted out of email | boolean
LinkedIn__c | LinkedIn | url
${system}`),
  },
  Lead: {
    label: "Lead",
    fields: read(`
LastName! | Last name
Company! | Company
FirstName | First name
Email | Email | email
Status | Status | picklist
LeadSource | Lead source | picklist
Rating | Rating | picklist
IsConverted | Converted | boolean
${system}`),
  },
  Opportunity: {
    label: "Opportunity",
    fields: read(`
Name! | Opportunity name
StageName! | Stage | picklist
CloseDate! | Close date | date
Amount | Amount | currency
Probability | Probability (%) | percent
AccountId | Account | reference
IsWon | Won | boolean
${system}`),
  },
  Case: {
    label: "Case",
    fields: read(`
Subject | Subject
Status | Status | picklist
Priority | Priority | picklist
Origin | Origin | picklist
ContactId | Contact | reference
${system}`),
  },
  Task: {
    label: "Task",
    fields: read(`
Subject | Subject
Status! | Status | picklist
ActivityDate | Due date | date
WhoId | Name | reference
WhatId | Related to | reference
${system}`),
  },
  Campaign: {
    label: "Campaign",
    fields: read(`
Name! | Campaign name
StartDate | Start date | date
IsActive | Active | boolean
${system}`),
  },
  Subscription__c: {
    label: "Subscription (custom)",
    fields: read(`
Name! | Subscription name
Plan__c | Plan | picklist
MRR__c | Monthly revenue | currency
Renews_on__c | Renews on | date
${system}`),
  },
};

export const salesforcePicklists: Record<string, string[]> = {
  Industry: ["Banking", "Biotechnology", "Education", "Manufacturing", "Retail", "Technology"],
  Type: ["Prospect", "Customer", "Partner"],
  ICP_Tier__c: ["A", "B", "C"],
  Status: ["Open", "Working", "Closed"],
  LeadSource: ["Web", "Event", "Referral", "Outbound"],
  Rating: ["Hot", "Warm", "Cold"],
  StageName: [
    "Prospecting",
    "Qualification",
    "Proposal",
    "Negotiation",
    "Closed Won",
    "Closed Lost",
  ],
  Priority: ["Low", "Medium", "High"],
  Origin: ["Email", "Phone", "Web"],
  Plan__c: ["Starter", "Growth", "Enterprise"],
};
