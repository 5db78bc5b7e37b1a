import { action } from "./action";
import { oauthForm } from "./credentials";
import { define } from "./define";
import { area, choice, type Field, form, json, need, text } from "./form";
import { listed } from "./narrow";

/** A channel of a team, or a chat: each branch has its own lists, drawn by the names of its fields. */
const target: Field = {
  required: true,
  schema: {
    title: "Where",
    oneOf: [
      {
        type: "object",
        title: "A channel",
        properties: {
          teamId: { type: "string", title: "Team" },
          channelId: { type: "string", title: "Channel" },
        },
        required: ["teamId", "channelId"],
      },
      {
        type: "object",
        title: "A chat",
        properties: { chatId: { type: "string", title: "Chat" } },
        required: ["chatId"],
      },
    ],
  },
  ui: {
    teamId: {
      "ui:widget": "IntegrationAutocompleteWidget",
      "ui:options": { slug: "listTeams", allowRefresh: true },
    },
    channelId: {
      "ui:widget": "IntegrationAutocompleteWidget",
      "ui:options": { slug: "listChannels", params: { teamId: "$this.$parent.teamId" } },
    },
    chatId: { "ui:widget": "IntegrationAutocompleteWidget", "ui:options": { slug: "listChats" } },
  },
};

const channels: Record<string, Record<string, string>> = {
  "team-sales": { "19:general": "General", "19:deals": "Deals", "19:wins": "Wins" },
  "team-product": { "19:general-p": "General", "19:releases": "Releases" },
};

export const microsoftTeams = define({
  slug: "microsoftTeams",
  description: "Messages in Microsoft Teams.",
  sign: "T",
  color: "#5059c9",
  connector: {
    config: oauthForm("MicrosoftOAuthWidget", "Microsoft account"),
    rateLimit: { unit: "second", max: 4 },
  },
  oauth: { extraValues: { tenantId: "00000000-0000-4000-8000-00000000beef" } },
  actions: {
    sendMessage: action(
      "Send a message",
      "Writes into a channel or a chat.",
      form({
        target,
        format: choice("Format", { text: "Text", html: "HTML" }, { default: "text" }),
        message: need(area("Message")),
      }),
      { output: { id: text("Message ID"), webUrl: text("Link", { format: "uri" }) } },
    ),
    sendCard: action(
      "Send a card",
      "Sends an adaptive card.",
      form({ target, card: need(json("Card", { type: "object" })) }),
      { output: { id: text("Message ID") } },
    ),
  },
  lookups: {
    listTeams: { answer: listed({ "team-sales": "Sales", "team-product": "Product" }) },
    listChannels: {
      params: { teamId: need(text()) },
      answer: (question) => listed(channels[String(question.params.teamId)] ?? {})(question),
    },
    listChats: { answer: listed({ "chat-1": "Amira Benali", "chat-2": "Jonas and Priya" }) },
  },
  outputs: {
    sendMessage: () => ({ id: "1749478800000", webUrl: "https://teams.example.com/l/message/1" }),
  },
  documentation:
    "# Microsoft Teams\n\nAn administrator may have to approve the app once for the whole organisation.\n",
});
