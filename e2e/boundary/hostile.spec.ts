import { expect, test, workspace } from "./boundary-test";

const payloads = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  '"><iframe srcdoc="<script>alert(1)</script>">',
  "javascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  "#{alert(1)}",
  "]]><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "\u2028alert(1)\u2029",
  '<a href="javascript:alert(1)">x</a>',
  "<link rel=stylesheet href=https://evil.test/x.css>",
  "<style>@import 'https://evil.test'</style>",
  "\u202Egnp.exe",
  "<math><mtext><mglyph><style><img src=x onerror=alert(1)>",
  "<base href=https://evil.test>",
  "<form action=https://evil.test><button>x",
];

test("whatever things are called, text stays text: nothing runs, nothing is asked of another host", async ({
  page,
  signedIn,
  rig,
}) => {
  for (const text of payloads) {
    Object.assign(rig.cargo.addConnector({ host: text, url: text }), {
      name: text,
      slug: text,
      integrationSlug: text,
    });
  }
  const [first] = rig.cargo.connectors.values();
  const integrations = payloads.map((text, at) => ({
    slug: `hostile-${at}`,
    name: text,
    description: text,
    category: text,
    icon: text,
    color: text,
    url: text,
    connector: {
      config: {
        jsonSchema: {
          type: "object",
          title: text,
          properties: { [text]: { type: "string", title: text, description: text, enum: [text] } },
        },
        uiSchema: { [text]: { "ui:help": text, "ui:description": text, "ui:placeholder": text } },
      },
    },
    actions: {
      a: {
        name: text,
        description: text,
        config: { jsonSchema: { type: "object", properties: { [text]: { type: "string" } } } },
      },
    },
    extractors: {},
    dynamicSchemas: {},
  }));
  rig.cargo.override = ({ path }) => {
    const slug = /integrations\/hostile-(\d+)$/.exec(path)?.[1];
    if (slug) return { body: { integration: integrations[Number(slug)] } };
    if (path.endsWith("/documentation"))
      return { raw: payloads.join("\n\n"), headers: { "content-type": "text/markdown" } };
    if (path.endsWith("integrations/list")) return { body: { integrations } };
    if (path.endsWith("customIntegrations"))
      return { body: { customIntegration: { uuid: workspace, kind: "external" } } };
    return undefined;
  };
  // Another test's catalogue may still be known to the server: a custom integration makes it ask again.
  await signedIn.cargo("connection/customIntegrations", {
    workspace,
    body: { kind: "external", baseUrl: "https://x.test" },
  });

  const wrong: string[] = [];
  const { origin } = rig.dashboard;
  page.on("dialog", (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      wrong.push(request.url());
  });
  page.on("console", (message) => {
    if (/Content.Security.Policy|violates/i.test(message.text())) wrong.push(message.text());
  });
  await page
    .context()
    .addCookies([...signedIn.cookies].map(([name, value]) => ({ name, value, url: origin })));

  const places = [
    "connectors",
    `connectors/${first?.uuid}`,
    "connectors/new?integration=hostile-1",
    "integrations",
    ...[0, 1, 4, 9, 11].map((at) => `integrations/hostile-${at}`),
    "integrations/hostile-1/actions/a",
  ];
  for (const place of places) {
    await page.goto(`${origin}/w/${workspace}/${place}`);
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    // It is there to be read, as what it is.
    if (place === "connectors")
      await expect(page.getByText(payloads[1] ?? "").first()).toBeVisible();
    expect(page.url()).toContain(origin);
  }
  expect(wrong).toEqual([]);
  expect(await rig.sweep([page.context()])).toEqual([]);
});

test("five thousand integrations and ten thousand connectors open at once, and only what is near the view is drawn", async ({
  page,
  signedIn,
  rig,
}) => {
  const integrations = Array.from({ length: 5_000 }, (_, at) => ({
    slug: `many-${at}`,
    name: `Integration ${at}`,
    description: "d".repeat(200),
    icon: `<svg viewBox="0 0 1 1"><path d="${"M0 0".repeat(400)}"/></svg>`,
    actions: { a: { name: "A" } },
  }));
  const connectors = Array.from({ length: 10_000 }, (_, at) => ({
    uuid: `20000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
    name: `Connector ${at}`,
    slug: `connector_${at}`,
    integrationSlug: `many-${at % 5_000}`,
    config: { host: "h", key: "k" },
  }));
  rig.cargo.override = ({ path }) => {
    if (path.endsWith("integrations/list")) return { body: { integrations } };
    if (path.endsWith("connectors/list")) return { body: { connectors } };
    const customIntegration = { uuid: workspace, kind: "external" };
    return path.endsWith("customIntegrations") ? { body: { customIntegration } } : undefined;
  };
  // Another test's catalogue may still be known to the server: a custom integration makes it ask again.
  const body = { kind: "external", baseUrl: "https://x.test" };
  await signedIn.cargo("connection/customIntegrations", { workspace, body });
  await page
    .context()
    .addCookies(
      [...signedIn.cookies].map(([name, value]) => ({ name, value, url: rig.dashboard.origin })),
    );
  for (const [path, noun] of [
    ["integrations", "Integration"],
    ["connectors", "Connector"],
  ]) {
    const started = Date.now();
    await page.goto(`${rig.dashboard.origin}/w/${workspace}/${path}`);
    await expect(page.getByRole("link", { name: `${noun} 0`, exact: true })).toBeVisible();
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(await page.evaluate(() => document.getElementsByTagName("*").length)).toBeLessThan(
      3_500,
    );
    await page.getByRole("searchbox").fill("4999");
    await expect(page.getByRole("link", { name: `${noun} 4999`, exact: true })).toBeVisible();
  }
  await page.goto(`${rig.dashboard.origin}/w/${workspace}/integrations`);
  const cards = page.getByRole("link", { name: /^Integration \d+$/ });
  await expect(cards.first()).toBeVisible();
  const first = await cards.count();
  await cards.last().scrollIntoViewIfNeeded();
  await expect.poll(() => cards.count()).toBeGreaterThan(first);
});
