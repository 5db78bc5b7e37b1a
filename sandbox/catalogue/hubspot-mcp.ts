import { oauthForm } from "./credentials";
import { define } from "./define";

export const hubspotMcp = define({
  slug: "hubspotMcp",
  ownName: "HubSpot",
  description: "HubSpot's own tools, for agents.",
  sign: "hexagon",
  color: "#d94c33",
  connector: { config: oauthForm("HubspotOauthWidget", "HubSpot account") },
  actions: {},
  oauth: {},
  documentation:
    "# HubSpot MCP\n\nFor agents. Steps of a workflow use the *Hubspot* integration.\n",
});
