import { extractor } from "./action";
import { define } from "./define";
import { form, integer, list, need, text } from "./form";

export const rssFeed = define({
  slug: "rssFeed",
  description: "Articles of a feed, as they come.",
  sign: "disc",
  color: "#f97316",
  url: null,
  connector: { config: { jsonSchema: { type: "object" } } },
  actions: {},
  extractors: {
    fetchArticles: extractor(
      "Fetch articles",
      "Copies the articles of feeds, then the new ones.",
      form({
        urls: need(
          list("Addresses", text(undefined, { format: "uri" }), { minItems: 1, uniqueItems: true }),
        ),
        everyMinutes: integer("Look every (minutes)", { minimum: 15, default: 60 }),
      }),
      { kind: "fetch", isIncremental: true },
    ),
  },
  documentation: "# RSS Feed\n\nReads **RSS 2.0** and **Atom**. Nothing is needed to connect.\n",
});
