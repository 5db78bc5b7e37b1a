import type { Lookup } from "./define";
import type { AutocompleteResult, Question } from "./entry";
import { need, text } from "./form";
import { type HubspotProperty, hubspotObjects } from "./hubspot-objects";
import { listed, narrow } from "./narrow";

const objectType = { objectType: need(text()) };

function objectOf(params: Question["params"], name = "objectType") {
  const found = hubspotObjects[String(params[name])];
  if (!found) throw new Error(`HubSpot has no object type "${String(params[name])}".`);
  return found;
}

const toResult = ({ name, label, type, group }: HubspotProperty): AutocompleteResult => ({
  label,
  value: name,
  description: `${name} · ${type}`,
  parent: group,
});

/** Record ids and dates of creation belong to HubSpot: they can be searched, not written. */
const readOnly = new Set(["hs_object_id", "createdate", "hs_lastmodifieddate"]);

const people: Record<string, string> = {
  "81200411": "Amira Benali",
  "81200412": "Jonas Lindqvist",
  "81200413": "Priya Raman",
  "81200414": "Tomás Ferreira",
  "81200415": "Yuki Tanabe",
};

const pipelines: Record<string, Record<string, Record<string, string>>> = {
  deals: {
    "default|Sales pipeline": {
      appointmentscheduled: "Appointment scheduled",
      qualifiedtobuy: "Qualified to buy",
      contractsent: "Contract sent",
      closedwon: "Closed won",
      closedlost: "Closed lost",
    },
    "renewals|Renewals": { upcoming: "Upcoming", negotiating: "Negotiating", renewed: "Renewed" },
  },
  tickets: {
    "0|Support pipeline": {
      "1": "New",
      "2": "Waiting on contact",
      "3": "Waiting on us",
      "4": "Closed",
    },
  },
};

const lists = [
  {
    folder: "Marketing",
    children: { "101": "Newsletter subscribers", "102": "Webinar attendees" },
  },
  { folder: "Sales", children: { "201": "Target accounts", "202": "Churn risk", "203": "Trials" } },
  { folder: "Imports", children: { "301": "Trade fair Lyon 2025" } },
];

export const hubspotLookups: Record<string, Lookup> = {
  listObjects: {
    cacheExpirationInSeconds: 3600,
    answer: (question) =>
      narrow(
        Object.entries(hubspotObjects).map(([value, { plural, custom }]) => ({
          label: plural,
          value,
          ...(custom ? { description: "Custom object" } : {}),
        })),
        question,
      ),
  },
  listObjectProperties: {
    params: objectType,
    answer: (question) => narrow(objectOf(question.params).properties.map(toResult), question),
  },
  listWritableProperties: {
    params: objectType,
    answer: (question) =>
      narrow(
        objectOf(question.params)
          .properties.filter(({ name }) => !readOnly.has(name))
          .map(toResult),
        question,
      ),
  },
  listFilterProperties: {
    params: objectType,
    answer: (question) =>
      narrow(
        objectOf(question.params).properties.map((property) => ({
          ...toResult(property),
          configOverride: { propertyType: property.type },
        })),
        question,
      ),
  },
  listUniqueProperties: {
    params: objectType,
    answer: (question) => {
      const unique = ["hs_object_id", "email", "domain", "hs_sku"];
      const { properties } = objectOf(question.params);
      return narrow(properties.filter(({ name }) => unique.includes(name)).map(toResult), question);
    },
  },
  listPropertyOptions: {
    params: { ...objectType, propertyName: need(text()) },
    answer: (question) => {
      const { label, properties } = objectOf(question.params);
      const name = String(question.params.propertyName);
      const property = properties.find((candidate) => candidate.name === name);
      if (!property) throw new Error(`${label} has no property "${name}" in HubSpot.`);
      if (name === "hubspot_owner_id") return listed(people)(question);
      if (property.type === "bool") return listed({ true: "Yes", false: "No" })(question);
      return listed(property.options ?? {})(question);
    },
  },
  listOwners: {
    answer: (question) =>
      narrow(
        Object.entries(people).map(([value, label]) => ({
          label,
          value,
          description: `${label.split(" ")[0]?.toLowerCase()}@example.com`,
        })),
        question,
      ),
  },
  listPipelineStages: {
    params: objectType,
    answer: (question) => {
      objectOf(question.params);
      const found = Object.entries(pipelines[String(question.params.objectType)] ?? {});
      const results = found.flatMap(([key, stages]) => {
        const [pipeline = "", label = ""] = key.split("|");
        const children = Object.entries(stages).map(([value, stage]) => ({
          label: stage,
          value: `${pipeline}/${value}`,
          parent: pipeline,
          configOverride: { pipeline },
        }));
        return [{ label, value: pipeline, description: "The whole pipeline" }, ...children];
      });
      return narrow(results, question);
    },
  },
  listLists: {
    answer: (question) =>
      narrow(
        lists.flatMap(({ folder, children }) =>
          Object.entries(children).map(([value, label]) => ({ label, value, parent: folder })),
        ),
        question,
      ),
  },
  listAssociationTypes: {
    params: { fromObjectType: need(text()), toObjectType: need(text()) },
    answer: (question) => {
      const from = objectOf(question.params, "fromObjectType").label;
      const to = objectOf(question.params, "toObjectType").label;
      const known = {
        "279": `${from} to ${to.toLowerCase()}`,
        "280": `${from} to primary ${to.toLowerCase()}`,
        "36": "Billing contact",
        "38": "Decision maker",
      };
      return listed(known)(question);
    },
  },
  listWorkflows: {
    answer: listed({ "5510": "Welcome sequence", "5511": "Trial ends soon", "5512": "Win back" }),
  },
};
