import { action } from "./action";
import { define } from "./define";
import { choice, date, drawn, form, list, need, number, pick, text, written } from "./form";
import { listed } from "./narrow";

const customerId = need(pick("Account", "listCustomers", { refresh: true }));
const audienceId = need(
  pick("Customer list", "listAudiences", {
    params: { customerId: "$this.$parent.customerId" },
    refresh: true,
  }),
);
const emails = need(list("Emails", text(undefined, { format: "email" }), { minItems: 1 }));

export const googleAds = define({
  slug: "googleAds",
  description: "Customer lists and conversions of Google Ads.",
  sign: "triangle",
  color: "#3b7ded",
  url: "https://ads.google.com",
  connector: {
    config: form({
      oauth: need(drawn("GoogleOAuthWidget", text("Google account"))),
      managerId: text("Manager account", { pattern: "^[0-9-]+$" }),
    }),
  },
  oauth: {},
  actions: {
    addToAudience: action(
      "Add to a customer list",
      "Adds people, by hashed email.",
      form({ customerId, audienceId, emails }),
    ),
    removeFromAudience: action(
      "Remove from a customer list",
      "Takes people out.",
      form({ customerId, audienceId, emails }),
    ),
    createAudience: action(
      "Create a customer list",
      "Makes an empty list.",
      form({
        customerId,
        name: need(text("Name")),
        description: text("Description"),
        daysKept: number("Kept for (days)", { default: 540 }),
      }),
      { output: { id: text("List ID") } },
    ),
    uploadConversion: action(
      "Upload an offline conversion",
      "Reports a sale that a click led to.",
      form({
        customerId,
        conversionAction: need(
          pick("Conversion", "listConversions", {
            params: { customerId: "$this.$parent.customerId" },
          }),
        ),
        clickId: need(written("Click ID (gclid)")),
        happenedAt: need(date("Day")),
        value: number("Value"),
        currency: choice("Currency", { EUR: "Euro", USD: "US dollar" }),
      }),
    ),
  },
  lookups: {
    listCustomers: {
      answer: listed({ "111-222-3333": "Example EMEA", "444-555-6666": "Example US" }),
    },
    listAudiences: {
      params: { customerId: need(text()) },
      answer: (question) =>
        question.params.customerId === "111-222-3333"
          ? listed({ "81": "Customers", "82": "Open deals" })(question)
          : [],
    },
    listConversions: {
      params: { customerId: need(text()) },
      answer: () => {
        throw new Error(
          "Google Ads answered 403: the caller does not have permission to see conversions (USER_PERMISSION_DENIED).",
        );
      },
    },
  },
  outputs: { createAudience: () => ({ id: "83" }) },
  documentation:
    "# Google Ads\n\nSign in as a person who may edit the account. *Conversions* need standard access to the account itself, not only to its manager.\n",
});
