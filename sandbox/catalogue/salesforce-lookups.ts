import type { Lookup } from "./define";
import type { Json, Question } from "./entry";
import { type Fields, need, text } from "./form";
import { listed, narrow } from "./narrow";
import { type SalesforceField, salesforceObjects, salesforcePicklists } from "./salesforce-objects";

export const objectParams: Fields = { objectName: need(text()) };

export function fieldsOf({ params }: Question): SalesforceField[] {
  const found = salesforceObjects[String(params.objectName)];
  if (!found)
    throw new Error(`INVALID_TYPE: sObject type '${String(params.objectName)}' is not supported.`);
  return found.fields;
}

const toResult = ({ name, label, type, isRequired }: SalesforceField) => ({
  label,
  value: name,
  description: `${name} · ${type}${isRequired ? " · required" : ""}`,
  parent: name.endsWith("__c") ? "Custom fields" : "Standard fields",
});

const idTypes = ["id", "reference", "email"];

const accountNames = [
  "North",
  "Harbour",
  "Cedar",
  "Quartz",
  "Meadow",
  "Summit",
  "Lantern",
  "Delta",
];
const accountKinds = [
  "Logistics",
  "Software",
  "Foods",
  "Energy",
  "Health",
  "Bank",
  "Studio",
  "Tools",
];

const givenNames = ["Amira", "Jonas", "Priya", "Tomás", "Yuki", "Noor", "Elif", "Marek"];
const familyNames = [
  "Benali",
  "Lindqvist",
  "Raman",
  "Ferreira",
  "Tanabe",
  "Haddad",
  "Kaya",
  "Novak",
];

export const accountsCount = 5000;

/** A long list: the product must neither draw nor search it slowly. */
const accounts = Array.from({ length: accountsCount }, (_, index) => ({
  label: `${accountNames[index % 8]} ${accountKinds[Math.floor(index / 8) % 8]} ${index + 1}`,
  value: `0015e00000${index.toString(36).toUpperCase().padStart(8, "0")}`,
  description: `account-${index + 1}.example.com`,
}));

const contactsCount = 2400;
const pageLength = 200;

/** A provider that gives a page at a time: what is not on the first one is found by its name or its id only. */
const contacts = Array.from({ length: contactsCount }, (_, index) => ({
  label: `${givenNames[index % 8]} ${familyNames[Math.floor(index / 8) % 8]} ${index + 1}`,
  value: `0035e00000${index.toString(36).toUpperCase().padStart(8, "0")}`,
  description: `contact-${index + 1}@example.com`,
}));

export const salesforceLookups: Record<string, Lookup> = {
  listObjects: {
    cacheExpirationInSeconds: 3600,
    answer: (question) =>
      narrow(
        Object.entries(salesforceObjects).map(([value, { label }]) => ({
          label,
          value,
          description: value,
        })),
        question,
      ),
  },
  listFields: {
    params: objectParams,
    answer: (question) => narrow(fieldsOf(question).map(toResult), question),
  },
  listWritableFields: {
    params: objectParams,
    answer: (question) =>
      narrow(
        fieldsOf(question)
          .filter(({ name }) => name !== "Id" && name !== "CreatedDate")
          .map((field) => ({ ...toResult(field), configOverride: { fieldType: field.type } })),
        question,
      ),
  },
  listExternalIdFields: {
    params: objectParams,
    answer: (question) =>
      narrow(
        fieldsOf(question)
          .filter(({ type }) => idTypes.includes(type))
          .map(toResult),
        question,
      ),
  },
  listPicklistValues: {
    params: { ...objectParams, fieldName: need(text()) },
    answer: (question) => {
      const name = String(question.params.fieldName);
      if (!fieldsOf(question).some((field) => field.name === name))
        throw new Error(`INVALID_FIELD: No such column '${name}'.`);
      const values = salesforcePicklists[name] ?? [];
      return narrow(
        values.map((value) => ({ label: value, value })),
        question,
      );
    },
  },
  listAccounts: { answer: (question) => narrow(accounts, question) },
  listContacts: { answer: (question) => narrow(contacts, question).slice(0, pageLength) },
  listCampaigns: {
    answer: listed({ "7015e000001AAA": "Spring roadshow", "7015e000001AAB": "Partner webinar" }),
  },
  listUsers: {
    answer: listed({ "0055e000002AAA": "Amira Benali", "0055e000002AAB": "Jonas Lindqvist" }),
  },
  listQueues: { answer: () => [] },
};

const jsonTypes: Record<string, Json> = {
  int: { type: ["integer", "null"] },
  currency: { type: ["number", "null"] },
  percent: { type: ["number", "null"], minimum: 0, maximum: 100 },
  boolean: { type: "boolean", default: false },
  date: { type: ["string", "null"], format: "date" },
  url: { type: ["string", "null"], format: "uri" },
  email: { type: ["string", "null"], format: "email" },
};

/** An object's fields as a form of their own. */
export function objectForm(question: Question): { schema: Json; uiSchema: Json } {
  const writable = fieldsOf(question).filter(({ name }) => name !== "Id" && name !== "CreatedDate");
  const { objectName } = question.params;
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(
        writable.map(({ name, label, type }) => [
          name,
          { ...(jsonTypes[type] ?? { type: "string" }), title: label },
        ]),
      ),
      required: writable.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    },
    uiSchema: Object.fromEntries(
      writable.flatMap(({ name, type }) => {
        if (type === "date") return [[name, { "ui:widget": "DateWidget" }]];
        if (type !== "picklist") return [];
        const options = { slug: "listPicklistValues", params: { objectName, fieldName: name } };
        return [[name, { "ui:widget": "IntegrationAutocompleteWidget", "ui:options": options }]];
      }),
    ),
  };
}
