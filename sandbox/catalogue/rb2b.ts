import { extractor } from "./action";
import { define } from "./define";
import { drawn, flag, form, text } from "./form";

export const rb2b = define({
  slug: "rb2b",
  description: "The people who visit a website.",
  sign: "R",
  color: "#dc2626",
  url: "https://rb2b.com",
  connector: { config: form({}) },
  actions: {},
  extractors: {
    receiveVisits: extractor(
      "Receive visits",
      "Takes in visits as they happen.",
      form({
        webhook: drawn(
          "CargoWebhookUrlWidget",
          text("Address to give to RB2B", { readOnly: true }),
        ),
        onlyRepeated: flag("Only who comes again"),
      }),
      { kind: "ingest" },
    ),
  },
  documentation:
    "# RB2B\n\n1. Copy the address.\n2. In RB2B, *Integrations → Webhook*, paste it.\n",
});
