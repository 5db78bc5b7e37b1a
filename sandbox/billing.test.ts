import { describe, expect, it } from "vitest";
import { testSandbox } from "./test-sandbox";

const sandbox = await testSandbox();

type Metric = { date: string; items: { slug: string; count: number; groupBy: string }[] };

async function usage(query: string) {
  return sandbox.call("GET", `/v1/billing/usage/metrics?${query}`);
}

describe("usage metrics", () => {
  it("are a series of days, the same each time", async () => {
    const query = "from=2026-10-01&to=2026-10-31";
    const first = await usage(query);
    const metrics = first.body.metrics as Metric[];
    expect(metrics.map((each) => each.date)).toHaveLength(31);
    expect(metrics[0]?.date).toBe("2026-10-01");
    expect(metrics.flatMap((each) => each.items).length).toBeGreaterThan(31);
    expect((await usage(query)).text).toBe(first.text);
  });

  it("are of one connector or one integration on demand", async () => {
    const uuid = await sandbox.connectorUuid("slack_revenue_ops");
    const days = "from=2026-10-05&to=2026-10-09";
    const { body } = await usage(`${days}&connectorUuid=${uuid}&groupBy=connectorUuid`);
    const slugs = (body.metrics as Metric[]).flatMap((each) => each.items.map((i) => i.slug));
    expect(new Set(slugs)).toEqual(new Set([uuid]));
    const slack = await usage(`${days}&integrationSlug=slack`);
    const groups = (slack.body.metrics as Metric[]).flatMap((each) => each.items);
    expect(new Set(groups.map((each) => each.slug))).toEqual(new Set(["slack"]));
  });

  it.each([
    "",
    "from=2026-10-01",
    "from=soon&to=2026-10-01",
    "from=2026-10-02&to=2026-10-01",
    "from=2020-01-01&to=2026-10-01",
  ])("refuse the query %j", async (query) => {
    expect((await usage(query)).status).toBe(400);
  });
});
