import { define } from "./define";
import { drawn, form, need, text } from "./form";

/** As bare as an integration gets: what it does not need is left out. */
export const salesforceMcp = define({
  slug: "salesforceMcp",
  ownName: "Salesforce",
  sign: "disc",
  color: "#0d8bd9",
  connector: {
    config: form({
      serverUrl: need(text("Server URL", { format: "uri" })),
      oauth: need(drawn("salesforceOAuth", text("Salesforce account"))),
    }),
  },
  oauth: { extraValues: { instanceUrl: "https://example.my.salesforce.com" } },
});
