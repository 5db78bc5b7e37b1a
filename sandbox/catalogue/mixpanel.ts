import { extractor } from "./action";
import { define } from "./define";
import { area, choice, date, form, integer, list, need, pick, secret, text } from "./form";
import { listed } from "./narrow";

export const mixpanel = define({
  slug: "mixpanel",
  description: "What people do in a product.",
  sign: "M",
  color: "#6b4df6",
  url: "https://mixpanel.com",
  connector: {
    config: form({
      projectId: need(integer("Project ID")),
      username: need(text("Service account")),
      secret: need(secret("Secret")),
      residency: choice("Data residency", { us: "United States", eu: "Europe", in: "India" }),
    }),
  },
  actions: {},
  extractors: {
    fetchEvents: extractor(
      "Fetch events",
      "Copies events, then the new ones.",
      form({
        events: list("Events", pick(undefined, "listEvents"), { uniqueItems: true }),
        since: need(date("Since")),
        where: area("Only where", { examples: ['properties["plan"] == "paid"'] }),
      }),
      { kind: "fetch", isIncremental: true },
    ),
    fetchProfiles: extractor("Fetch profiles", "Copies people and their properties.", form({}), {
      kind: "fetch",
      isIncremental: true,
    }),
  },
  lookups: {
    listEvents: { answer: listed({ login: "Login", upgrade: "Upgrade", export: "Export" }) },
  },
  documentation: "# Mixpanel\n\nMake a **service account** with the role *Consumer*.\n",
});
