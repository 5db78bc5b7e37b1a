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
