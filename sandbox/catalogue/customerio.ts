import { action } from "./action";
import { define } from "./define";
import { choice, date, drawn, form, json, need, pick, secret, text, written } from "./form";
import { listed } from "./narrow";

const id = need(written("Person", { description: "Your own ID, or an email." }));
const attributes = {
  attributes: json("Attributes", { type: "object", additionalProperties: true }),
};

export const customerio = define({
  slug: "customerio",
  description: "People, events and messages of Customer.io.",
  sign: "C",
  color: "#4f3cc9",
  url: "https://customer.io",
  connector: {
    config: form({
      region: need(choice("Region", { us: "US", eu: "EU" })),
      siteId: need(text("Site ID")),
      apiKey: need(secret("Tracking API key")),
      appApiKey: secret("App API key"),
    }),
  },
  actions: {
    identifyPerson: action(
      "Create or update a person",
      "Writes a person's attributes.",
      form({ id, ...attributes }),
    ),
    deletePerson: action(
      "Delete a person",
      "Deletes a person and what is known about them.",
      form({ id }),
    ),
    trackEvent: action(
      "Track an event",
      "Records that a person has done something.",
      form({
        id,
        name: need(text("Event")),
        happenedAt: date("Day"),
        data: json("Data", { type: "object" }),
      }),
    ),
    addToSegment: action(
      "Add to a segment",
      "Adds a person to a manual segment.",
      form({ id, segmentId: need(pick("Segment", "listSegments", { refresh: true })) }),
    ),
    removeFromSegment: action(
      "Remove from a segment",
      "Takes a person out of a manual segment.",
      form({ id, segmentId: need(pick("Segment", "listSegments")) }),
    ),
    sendTransactional: action(
      "Send a transactional email",
      "Sends a message that a template describes.",
      form({
        messageId: need(pick("Template", "listTemplates")),
        to: need(drawn("ExpressionWidget", text("To"))),
        data: json("Data", { type: "object" }),
      }),
      { output: { deliveryId: text("Delivery ID") } },
    ),
  },
  lookups: {
    listSegments: { answer: listed({ "1": "Paying", "2": "Trial", "3": "Newsletter" }) },
    listTemplates: { answer: listed({ "11": "Receipt", "12": "Reset of a password" }) },
  },
  outputs: { sendTransactional: () => ({ deliveryId: "d-1" }) },
  documentation:
    "# Customer.io\n\n- *Site ID* and *tracking key*: for people and events.\n- *App API key*: for segments and transactional emails.\n",
});
