import { setTimeout as wait } from "node:timers/promises";
import { action, extractor } from "./action";
import { define } from "./define";
import type { Json } from "./entry";
import {
  area,
  choice,
  drawings,
  type Fields,
  flag,
  form,
  group,
  integer,
  list,
  need,
  pick,
  radio,
  secret,
  text,
  when,
  written,
} from "./form";
import { listed, narrow } from "./narrow";

const customerId = need(pick("Customer", "listCustomers", { refresh: true }));
const amount = need(
  integer("Amount", { minimum: 1, description: "In the smallest unit: 1999 is 19.99." }),
);
const currency = need(
  choice("Currency", { eur: "Euro", usd: "US dollar", gbp: "Pound sterling", jpy: "Yen" }),
);
const metadata = {
  metadata: {
    schema: {
      type: "object",
      title: "Metadata",
      propertyNames: { type: "string", maxLength: 40 },
      additionalProperties: { type: "string" },
    },
  },
};
const customerFields: Fields = {
  email: written("Email"),
  name: text("Name"),
  phone: text("Phone"),
  description: area("Description"),
  ...metadata,
};
const customer: Fields = {
  id: need(text("Customer ID")),
  email: text("Email"),
  name: text("Name"),
  created: integer("Created"),
};
const invoice: Fields = {
  id: need(text("Invoice ID")),
  status: text("Status"),
  total: integer("Total"),
  hosted_invoice_url: text("Page", { format: "uri" }),
};
const recurring: Fields = {
  interval: need(choice("Every", { month: "Month", year: "Year" })),
  intervalCount: integer("How many", { minimum: 1, default: 1 }),
};
const once: Fields = { isAdjustable: flag("Buyers choose the quantity") };
const feedback: Fields = { comment: area("Why, in the customer's words") };
const refund: Fields = { isProrated: flag("Give back what was not used", { default: true }) };
const rates = { isRateLimited: true, rateLimits: [{ unit: "second", max: 100 }] as Json[] };

const firms = [
  "Acorn Works",
  "Blue Harbour",
  "Cobalt Labs",
  "Dune Studio",
  "Elm & Sons",
  "Foxglove",
  "Granite",
  "Hearth",
];
const customers = firms.flatMap((firm, row) =>
  ["", " GmbH", " SAS", " Ltd", " Inc"].map((kind, column) => ({
    label: `${firm}${kind}`,
    value: `cus_Ex${row}${column}00000`,
    description: `billing@${firm.toLowerCase().replace(/\W+/g, "-")}${column || ""}.example.com`,
  })),
);
const pauseMs = 1500;

export const stripe = define({
  slug: "stripe",
  description: "Customers, subscriptions and invoices of a Stripe account.",
  sign: "S",
  color: "#635bff",
  url: "https://stripe.com",
  connector: {
    config: form({
      apiKey: need(
        secret("Secret key", {
          description: "Starts with sk_ or rk_; a restricted key is enough.",
        }),
      ),
    }),
    rateLimit: { unit: "second", max: 25 },
    caching: { isCompatible: true },
  },
  actions: {
    findCustomer: action(
      "Find a customer",
      "Finds a customer by email.",
      form({ email: need(written("Email")) }),
      { ...rates, output: customer },
    ),
    getCustomer: action("Get a customer", "Reads a customer.", form({ customerId }), {
      ...rates,
      output: customer,
    }),
    createCustomer: action("Create a customer", "Makes a customer.", form(customerFields), {
      ...rates,
      output: customer,
    }),
    updateCustomer: action(
      "Update a customer",
      "Writes a customer's fields.",
      form({ customerId, ...customerFields }),
      { ...rates, output: customer },
    ),
    listSubscriptions: action(
      "List subscriptions",
      "Lists a customer's subscriptions.",
      form({
        customerId,
        status: choice(
          "Status",
          { active: "Active", trialing: "In trial", canceled: "Cancelled", all: "All" },
          { default: "active" },
        ),
      }),
      {
        ...rates,
        output: {
          subscriptions: list("Subscriptions", group(undefined, { id: text(), status: text() })),
        },
      },
    ),
    createSubscription: action(
      "Create a subscription",
      "Subscribes a customer to prices.",
      form({
        customerId,
        items: need(
          list(
            "Items",
            group(undefined, {
              priceId: need(pick("Price", "listPrices", { refresh: true })),
              quantity: integer("Quantity", { minimum: 1, default: 1 }),
            }),
            { minItems: 1 },
          ),
        ),
        trialDays: integer("Trial (days)", { minimum: 0 }),
        couponId: pick("Coupon", "listCoupons"),
      }),
      { ...rates, isSerialized: true },
    ),
    cancelSubscription: action(
      "Cancel a subscription",
      "Ends a subscription, now or at its end.",
      form(
        {
          subscriptionId: need(written("Subscription ID")),
          atPeriodEnd: need(flag("At the end of the period", { default: true })),
        },
        { allOf: [when("atPeriodEnd", true, feedback, refund)] },
        drawings(feedback, refund),
      ),
      rates,
    ),
    createPrice: action(
      "Create a price",
      "Gives a product a new price.",
      form({
        productId: need(pick("Product", "listProducts", { refresh: true })),
        amount,
        currency,
        billing: need(
          group(
            "Billing",
            {
              kind: need(
                radio(
                  "Kind",
                  { one_time: "Once", recurring: "Recurring" },
                  { default: "one_time" },
                ),
              ),
            },
            { allOf: [when("kind", "recurring", recurring, once)] },
          ),
        ),
      }),
      rates,
    ),
    createInvoice: action(
      "Create an invoice",
      "Makes a draft of an invoice.",
      form({
        customerId,
        lines: list(
          "Lines",
          group(undefined, { description: need(text("Text")), amount, currency }),
        ),
        daysUntilDue: integer("Due in (days)", { default: 30 }),
        ...metadata,
      }),
      { ...rates, output: invoice },
    ),
    finalizeInvoice: action(
      "Finalise an invoice",
      "Makes a draft final and, if wanted, sends it.",
      form({ invoiceId: need(written("Invoice ID")), isSent: flag("Send it by email") }),
      { ...rates, output: invoice },
    ),
    createPaymentLink: action(
      "Create a payment link",
      "Makes a page on which somebody can pay.",
      form({
        priceId: need(pick("Price", "listPrices")),
        quantity: integer("Quantity", { default: 1 }),
      }),
      { ...rates, output: { url: text("Link", { format: "uri" }) } },
    ),
    refundCharge: action(
      "Refund a payment",
      "Gives back a payment, wholly or in part.",
      form({
        chargeId: need(written("Charge ID")),
        amount: integer("Amount", { minimum: 1 }),
        reason: choice("Reason", {
          duplicate: "Paid twice",
          fraudulent: "Fraud",
          requested_by_customer: "Asked for",
        }),
      }),
      { ...rates, isSerialized: true },
    ),
    getBalance: action(
      "Get the balance",
      "Reads what is available and what is pending.",
      form({}),
      { output: { available: integer("Available"), pending: integer("Pending") } },
    ),
  },
  extractors: {
    fetchCustomers: extractor("Fetch customers", "Copies customers.", form({}), {
      kind: "fetch",
      isIncremental: true,
    }),
    fetchInvoices: extractor(
      "Fetch invoices",
      "Copies invoices.",
      form({ status: choice("Status", { open: "Open", paid: "Paid", void: "Void" }) }),
      { kind: "fetch", isIncremental: true },
    ),
    receiveEvents: extractor(
      "Receive events",
      "Takes in events as Stripe sends them.",
      form({ signingSecret: need(secret("Signing secret")) }),
      { kind: "ingest" },
    ),
  },
  lookups: {
    listCustomers: { answer: (question) => narrow(customers, question) },
    listProducts: { answer: listed({ prod_1: "Starter", prod_2: "Growth", prod_3: "Enterprise" }) },
    /** Stripe counts prices product by product, which takes a while. */
    listPrices: {
      answer: async (question) => {
        await wait(pauseMs);
        return narrow(
          [
            { label: "Starter", value: "prod_1" },
            { label: "€29.00 a month", value: "price_1m", parent: "prod_1" },
            { label: "€290.00 a year", value: "price_1y", parent: "prod_1" },
            { label: "Growth", value: "prod_2" },
            { label: "€99.00 a month", value: "price_2m", parent: "prod_2" },
          ],
          question,
        );
      },
    },
    listCoupons: { answer: () => [] },
  },
  outputs: {
    findCustomer: ({ email }) => ({ id: "cus_Ex0000000", email, name: "Acorn Works" }),
    createCustomer: ({ email }) => ({ id: "cus_Ex9900000", email }),
    getBalance: () => ({ available: 482_150, pending: 12_900 }),
  },
  documentation: `# Stripe

Use a **restricted key** that may do only what your workflows need:

| Resource | Right |
| --- | --- |
| Customers | write |
| Subscriptions | write |
| Invoices | write |
| Charges | read, or write for refunds |

Amounts are whole numbers in the currency's smallest unit: \`1999\` is €19.99, but ¥1999.
`,
});
