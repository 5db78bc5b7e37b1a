import { extractor } from "./action";
import { apiKeyForm } from "./credentials";
import { define } from "./define";
import { flag, form, pick } from "./form";
import { listed } from "./narrow";

export const livestorm = define({
  slug: "livestorm",
  description: "Webinars in the browser.",
  sign: "L",
  color: "#0f3d5e",
  url: "https://livestorm.co",
  connector: { config: apiKeyForm("API token") },
  actions: {},
  extractors: {
    fetchAttendees: extractor(
      "Fetch attendees",
      "Copies who registered and who came.",
      form({
        eventId: pick("Only of the event", "listEvents", { refresh: true }),
        withAnswers: flag("With answers to polls"),
      }),
      { kind: "fetch", isIncremental: true },
    ),
    receiveRegistrations: extractor(
      "Receive registrations",
      "Takes in registrations as they come.",
      form({}),
      { kind: "ingest" },
    ),
  },
  lookups: { listEvents: { answer: listed({ ev1: "Product tour", ev2: "Customer day" }) } },
  documentation: "# Livestorm\n\nThe API token is under *Account settings → Integrations*.\n",
});
