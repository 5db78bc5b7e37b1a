import { extractor } from "./action";
import { define } from "./define";
import { date, form, list, need, pick, radio, secret, text } from "./form";
import { listed } from "./narrow";

export const amplitude = define({
  slug: "amplitude",
  description: "What people do in a product.",
  sign: "bars",
  color: "#1e61f0",
  url: "https://amplitude.com",
  connector: {
    config: form({
      region: radio("Region", { us: "United States", eu: "Europe" }, { default: "us" }),
      apiKey: need(text("API key")),
      secretKey: need(secret("Secret key")),
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
      }),
      { kind: "fetch", isIncremental: true },
    ),
    fetchCohort: extractor(
      "Fetch a cohort",
      "Copies the people of a cohort.",
      form({ cohortId: need(pick("Cohort", "listCohorts", { refresh: true })) }),
      { kind: "fetch", isIncremental: false },
    ),
  },
  lookups: {
    listEvents: {
      answer: listed({
        sign_up: "Sign up",
        invite_sent: "Invite sent",
        report_made: "Report made",
      }),
    },
    listCohorts: { answer: listed({ c1: "Active this week", c2: "About to leave" }) },
  },
  documentation:
    "# Amplitude\n\nBoth keys are under *Settings → Projects*. Events arrive about two hours late.\n",
});
