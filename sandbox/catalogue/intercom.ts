import { action, extractor } from "./action";
import { define } from "./define";
import {
  area,
  choice,
  drawn,
  expression,
  flag,
  form,
  group,
  list,
  need,
  pick,
  text,
  written,
} from "./form";
import { listed } from "./narrow";

const attributes = list(
  "Attributes",
  group(undefined, {
    name: need(
      pick("Attribute", "listAttributes", { params: { model: "contact" }, refresh: true }),
    ),
    value: expression("Value"),
  }),
);
const contact = { id: text("Contact ID"), email: text("Email"), role: text("Role") };

export const intercom = define({
  slug: "intercom",
  description: "Contacts and conversations of an Intercom workspace.",
  sign: "bubble",
  color: "#1f6feb",
  url: "https://www.intercom.com",
  connector: {
    config: form({
      region: choice(
        "Region",
        { us: "United States", eu: "Europe", au: "Australia" },
        { default: "us" },
      ),
      accessToken: need(drawn("password", text("Access token"))),
    }),
  },
  actions: {
    upsertContact: action(
      "Create or update a contact",
      "Updates the contact with this email, or makes one.",
      form({
        email: need(written("Email")),
        name: text("Name"),
        role: choice("Role", { lead: "Lead", user: "User" }),
        attributes,
      }),
      { output: contact },
    ),
    findContact: action(
      "Find a contact",
      "Finds a contact by email or by your own ID.",
      form({
        by: need(choice("By", { email: "Email", external_id: "External ID" })),
        value: need(expression("Value")),
      }),
      { output: contact },
    ),
    tagContact: action(
      "Tag a contact",
      "Puts tags on a contact, or takes them off.",
      form({
        contactId: need(written("Contact ID")),
        tags: need(list("Tags", pick(undefined, "listTags"), { uniqueItems: true, minItems: 1 })),
        isRemoved: flag("Take them off"),
      }),
    ),
    sendMessage: action(
      "Send a message",
      "Starts a conversation in a teammate's name.",
      form({
        contactId: need(written("Contact ID")),
        adminId: need(pick("From", "listAdmins")),
        kind: choice("Kind", { inapp: "In the app", email: "Email" }),
        subject: text("Subject"),
        body: need(area("Message")),
      }),
      { output: { conversationId: text("Conversation ID") } },
    ),
  },
  extractors: {
    fetchConversations: extractor(
      "Fetch conversations",
      "Copies conversations.",
      form({ state: choice("State", { open: "Open", closed: "Closed" }) }),
      { kind: "fetch", isIncremental: true },
    ),
  },
  lookups: {
    listAttributes: {
      params: { model: need(text()) },
      answer: (question) =>
        question.params.model === "contact"
          ? listed({ plan: "Plan", seats: "Seats", signed_up_at: "Signed up" })(question)
          : [],
    },
    listTags: { answer: listed({ t1: "VIP", t2: "Churn risk", t3: "Beta" }) },
    listAdmins: { answer: listed({ a1: "Amira Benali", a2: "Support bot" }) },
  },
  outputs: { findContact: () => ({ id: "65f0", email: "ada@example.com", role: "user" }) },
  documentation:
    "# Intercom\n\nMake an app in the *Developer Hub* and copy its access token. Mind the **region**: a token works in its own only.\n",
});
