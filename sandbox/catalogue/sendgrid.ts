import { action } from "./action";
import { apiKeyForm } from "./credentials";
import { define } from "./define";
import {
  area,
  drawings,
  type Fields,
  form,
  group,
  json,
  list,
  need,
  pick,
  radio,
  text,
  when,
  written,
} from "./form";
import { listed } from "./narrow";

const template: Fields = {
  templateId: need(pick("Template", "listTemplates", { refresh: true })),
  templateData: json("Data for the template", { type: "object", additionalProperties: true }),
};
const content: Fields = { subject: need(text("Subject")), html: need(area("Content (HTML)")) };

export const sendgrid = define({
  slug: "Sendgrid",
  ownName: "SendGrid",
  description: "Email at scale.",
  sign: "envelope",
  color: "#1a82e2",
  url: "https://sendgrid.com",
  connector: { config: apiKeyForm() },
  actions: {
    sendEmail: action(
      "Send an email",
      "Sends an email, from a template or written here.",
      form(
        {
          from: need(pick("From", "listSenders")),
          to: need(
            list("To", group(undefined, { email: need(written("Email")), name: text("Name") }), {
              minItems: 1,
            }),
          ),
          kind: need(
            radio(
              "Content",
              { template: "From a template", content: "Written here" },
              { default: "template" },
            ),
          ),
        },
        { allOf: [when("kind", "template", template), when("kind", "content", content)] },
        drawings(template, content),
      ),
      { output: { messageId: text("Message ID") } },
    ),
  },
  lookups: {
    listTemplates: { answer: listed({ "d-1": "Welcome", "d-2": "Receipt" }) },
    listSenders: {
      answer: listed({
        "hello@example.com": "Example <hello@example.com>",
        "billing@example.com": "Billing <billing@example.com>",
      }),
    },
  },
  documentation:
    "# SendGrid\n\nThe key needs **Mail Send** and, for the list of templates, *Template Engine: read*.\n",
});
