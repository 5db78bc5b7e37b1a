import { action } from "./action";
import { apiKeyForm } from "./credentials";
import { define } from "./define";
import type { Json } from "./entry";
import { choice, drawn, flag, form, integer, list, need, pick, text } from "./form";
import { narrow } from "./narrow";

type Actor = { title: string; parent: string; input: Json; ui?: Json };

/** Each actor has an input of its own: a dynamic schema tells it. */
const actors: Record<string, Actor> = {
  "example/website-content": {
    title: "Website content",
    parent: "From the store",
    input: {
      type: "object",
      properties: {
        startUrls: { type: "array", title: "Start at", items: { type: "string", format: "uri" } },
        maxDepth: { type: "integer", title: "Depth", default: 2 },
      },
      required: ["startUrls"],
    },
  },
  "example/map-places": {
    title: "Places on the map",
    parent: "From the store",
    input: {
      type: "object",
      properties: {
        query: { type: "string", title: "Query" },
        maximum: { type: "integer", title: "At most", minimum: 1 },
        withReviews: { type: "boolean", title: "With reviews" },
        savedSearch: { type: "string", title: "Saved search" },
      },
      required: ["query"],
    },
    // The account's fields stand in the action's config: from in there, the actor is two levels up.
    ui: {
      savedSearch: {
        "ui:widget": "IntegrationAutocompleteWidget",
        "ui:options": {
          slug: "listSavedSearches",
          params: { actorId: "$this.$parent.$parent.actorId" },
        },
      },
    },
  },
  "me/price-watch": {
    title: "Price watch",
    parent: "My own",
    input: { type: "object", additionalProperties: true },
    ui: { "ui:widget": "JsonWidget" },
  },
};

const savedSearches: Record<string, Record<string, string>> = {
  "example/map-places": {
    "ss-bakeries": "Bakeries of the south",
    "ss-garages": "Garages, weekly",
  },
};

const actorId = need(pick("Actor", "listActors", { refresh: true }));
const run = { runId: text("Run ID"), status: text("Status"), datasetId: text("Dataset ID") };

export const apify = define({
  slug: "apify",
  description: "Runs scrapers from a large store of them.",
  sign: "hexagon",
  color: "#246b3c",
  url: "https://apify.com",
  connector: { config: apiKeyForm("API token"), rateLimit: { unit: "second", max: 30 } },
  actions: {
    runActor: action(
      "Run an actor",
      "Runs an actor, and gives what it found if it is waited for.",
      form({
        actorId,
        input: drawn(
          "CargoDynamicSchemaWidget",
          { schema: { type: "object", title: "Input", additionalProperties: true } },
          { slug: "actorInput", params: { actorId: "$this.$parent.actorId" } },
        ),
        memory: choice(
          "Memory",
          { "512": "512 MB", "1024": "1 GB", "4096": "4 GB" },
          { default: "1024" },
        ),
        isWaitedFor: flag("Wait for its end", { default: true }),
        timeoutSeconds: integer("Time limit (seconds)", {
          minimum: 1,
          maximum: 3600,
          default: 300,
        }),
      }),
      {
        output: {
          ...run,
          items: list("Items", { schema: { type: "object", additionalProperties: true } }),
        },
      },
    ),
    getItems: action(
      "Get the items of a run",
      "Gives what the last run of an actor found.",
      form({ actorId, limit: integer("Limit", { minimum: 1, maximum: 1000, default: 100 }) }),
      {
        output: {
          items: list("Items", { schema: { type: "object", additionalProperties: true } }),
        },
      },
    ),
  },
  lookups: {
    listActors: {
      answer: (question) =>
        narrow(
          Object.entries(actors).map(([value, { title, parent }]) => ({
            label: title,
            value,
            description: value,
            parent,
          })),
          question,
        ),
    },
    listSavedSearches: {
      params: { actorId: need(text()) },
      answer: (question) =>
        narrow(
          Object.entries(savedSearches[String(question.params.actorId)] ?? {}).map(
            ([value, label]) => ({ label, value }),
          ),
          question,
        ),
    },
  },
  schemas: {
    actorInput: {
      params: { actorId: need(text()) },
      answer: ({ params }) => {
        const actor = actors[String(params.actorId)];
        if (!actor) throw new Error(`Apify has no actor "${String(params.actorId)}".`);
        return { schema: actor.input, ...(actor.ui ? { uiSchema: actor.ui } : {}) };
      },
    },
  },
  documentation:
    "# Apify\n\nThe token is under *Settings → API & Integrations*. Each actor has an **input** of its own; Apify bills runs by memory and time.\n",
});
