import { action } from "./action";
import { oauthForm } from "./credentials";
import { define } from "./define";
import { area, directList, flag, form, group, json, need, pick, text } from "./form";
import { narrow } from "./narrow";

const topics = ["general", "sales", "deals", "marketing", "support", "product", "hiring", "random"];
const regions = ["", "-emea", "-apac", "-us", "-dach", "-nordics"];

/** Public channels, then private ones, as a workspace of fifty people has them. */
const channels = topics.flatMap((topic, row) =>
  regions.map((region, column) => {
    const isPrivate = (row + column) % 5 === 4;
    return {
      label: `#${topic}${region}`,
      value: `C0${String(7_300_000 + row * 911 + column * 37)}K`,
      description: `${12 + ((row * 7 + column * 11) % 60)} members`,
      parent: isPrivate ? "Private channels" : "Public channels",
    };
  }),
);

export const slack = define({
  slug: "slack",
  description: "Posts messages to the channels and people of a Slack workspace.",
  sign: "bubble",
  color: "#5b2a67",
  url: "https://slack.com",
  connector: {
    config: oauthForm("SlackOauthWidget", "Slack workspace"),
    rateLimit: { unit: "second", max: 1, strategy: "spread" },
  },
  oauth: { extraValues: { teamId: "T04EXAMPLE", teamName: "Example workspace" } },
  actions: {
    postMessage: action(
      "Post a message",
      "Sends a message to a channel or into a thread.",
      form({
        channelId: need(pick("Channel", "listChannels", { refresh: true })),
        text: need(
          area("Message", { description: "Slack's own markup: *bold*, _italic_, <link|text>." }),
        ),
        mentions: {
          schema: {
            type: "array",
            title: "People to mention",
            uniqueItems: true,
            items: { type: "string" },
          },
          ui: {
            items: {
              "ui:widget": "IntegrationAutocompleteWidget",
              "ui:options": { slug: "listMembers" },
            },
          },
        },
        buttons: directList(
          "Buttons",
          group(undefined, {
            label: need(text("Label")),
            url: need(text("Link", { format: "uri" })),
          }),
          { maxItems: 5 },
        ),
        blocks: json("Blocks", {
          type: "array",
          items: { type: "object" },
          description: "Block Kit, instead of the buttons.",
        }),
        threadTimestamp: text("Thread", { description: "The timestamp of the message to answer." }),
        unfurlLinks: flag("Show previews of links", { default: true }),
      }),
      {
        isRateLimited: true,
        rateLimits: [{ unit: "second", max: 1 }],
        output: {
          channel: need(text("Channel ID")),
          timestamp: need(text("Timestamp")),
          permalink: text("Link to the message"),
        },
      },
    ),
  },
  lookups: {
    listChannels: {
      cacheExpirationInSeconds: 600,
      answer: (question) => narrow(channels, question),
    },
    listMembers: {
      answer: (question) =>
        narrow(
          ["Amira Benali", "Jonas Lindqvist", "Priya Raman", "Tomás Ferreira", "Yuki Tanabe"].map(
            (label, index) => ({
              label,
              value: `U0${5_120_000 + index * 73}`,
              description: `@${label.split(" ")[0]?.toLowerCase()}`,
            }),
          ),
          question,
        ),
    },
  },
  outputs: {
    postMessage: ({ channelId }) => ({
      channel: channelId,
      timestamp: "1749478800.000200",
      permalink: `https://example.slack.com/archives/${String(channelId)}/p1749478800000200`,
    }),
  },
  documentation: `# Slack

## Before the first message

- Public channels: nothing to do.
- Private channels: invite the app with \`/invite @cargo\`, then **refresh** the list of channels.

## Writing messages

| You write | Slack shows |
| --- | --- |
| \`*bold*\` | bold |
| \`_italic_\` | italic |
| \`<https://example.com\\|a link>\` | a link |

Expressions work anywhere in the text: \`New lead: {{nodes.start.company}}\`.
`,
});
