import { extractor } from "./action";
import { oauthForm } from "./credentials";
import { define } from "./define";
import { choice, form, list, need, pick } from "./form";
import { listed } from "./narrow";

export const calendly = define({
  slug: "calendly",
  description: "Meetings that people book by themselves.",
  sign: "disc",
  color: "#0060e6",
  url: "https://calendly.com",
  connector: { config: oauthForm("CalendlyOauthWidget", "Calendly account") },
  oauth: {},
  actions: {},
  extractors: {
    receiveBookings: extractor(
      "Receive bookings",
      "Takes in meetings as they are booked or cancelled.",
      form({
        eventTypes: list("Kinds of meeting", pick(undefined, "listEventTypes"), {
          uniqueItems: true,
        }),
        scope: need(
          choice("Of whom", { user: "Mine", organization: "Of everybody" }, { default: "user" }),
        ),
      }),
      { kind: "ingest" },
    ),
    fetchBookings: extractor("Fetch bookings", "Copies past and coming meetings.", form({}), {
      kind: "fetch",
      isIncremental: true,
    }),
  },
  lookups: {
    listEventTypes: {
      answer: listed({ et1: "Demo, 30 minutes", et2: "Onboarding", et3: "Review" }),
    },
  },
  documentation:
    "# Calendly\n\nBookings *of everybody* need an account of the owner or an administrator.\n",
});
