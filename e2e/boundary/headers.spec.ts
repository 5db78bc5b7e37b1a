import { expect, test, workspace } from "./boundary-test";

const pages = [
  "/",
  "/signin",
  "/connectors",
  "/nowhere/at/all",
  `/w/${workspace}/connectors`,
  "/w/x/connectors",
  "/integrations/..%2f",
  "/oauth/callback",
];
const common = {
  "strict-transport-security": /max-age=63072000/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^no-referrer$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
};

test("every page, missing ones too, has a strict policy with a nonce of its own on each script", async ({
  browserLike,
  signedIn,
}) => {
  const nonces = new Set<string>();
  let documents = 0;
  for (const browser of [browserLike, signedIn]) {
    for (const page of pages) {
      const answer = await browser.send(page);
      if (!answer.headers["content-type"]?.includes("text/html")) continue;
      documents += 1;
      const policy = answer.headers["content-security-policy"] ?? "";
      const [, nonce = ""] = /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy) ?? [];
      expect({ page, nonce: nonce.length > 20, fresh: !nonces.has(nonce) }).toEqual({
        page,
        nonce: true,
        fresh: true,
      });
      nonces.add(nonce);
      expect(policy).not.toMatch(/unsafe-(inline|eval)|\*|https?:/);
      expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'.*base-uri 'none'/);
      expect(answer.headers["cache-control"]).toMatch(/no-store/);
      for (const [, attributes = ""] of answer.text.matchAll(/<script([^>]*)>/g)) {
        expect({ page, attributes }).toMatchObject({
          attributes: expect.stringContaining(`nonce="${nonce}"`),
        });
      }
    }
  }
  expect(documents).toBeGreaterThan(6);
});

test("every answer has the headers that keep others out, and none that says what runs here", async ({
  signedIn,
}) => {
  const asset =
    /\/_next\/static\/[^"]+\.js/.exec((await signedIn.send("/signin?x")).text)?.[0] ?? "/icon.svg";
  for (const path of [
    ...pages,
    asset,
    "/api/health",
    "/api/nowhere",
    "/api/cargo/v1/nothing",
    "/api/auth/session",
  ]) {
    const { headers } = await signedIn.send(path);
    for (const [name, pattern] of Object.entries(common)) {
      if (path.includes("..")) continue;
      expect({ path, name, value: headers[name] }).toEqual({
        path,
        name,
        value: expect.stringMatching(pattern),
      });
    }
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("server");
  }
});

test("private answers are stored nowhere, also under the names of files", async ({ signedIn }) => {
  for (const path of [
    "/api/cargo/v1/userManagement/users/current",
    "/api/cargo/v1/connection/connectors/list",
    "/api/auth/session",
    "/api/dashboard/catalogue",
    "/connectors",
    "/signin",
  ]) {
    const answer = await signedIn.send(path, { headers: { "selected-workspace-uuid": workspace } });
    expect({ path, control: answer.headers["cache-control"] }).toMatchObject({
      path,
      control: expect.stringContaining("no-store"),
    });
  }
  for (const path of [
    "/api/cargo/v1/userManagement/users/current/x.css",
    "/api/auth/session/x.js",
    "/api/cargo/v1/connection/connectors/list.css",
  ]) {
    expect((await signedIn.send(path)).status).toBe(404);
  }
});

const vectors = [
  '<svg onload="alert(1)"></svg>',
  "<svg><script>alert(1)</script></svg>",
  '<svg><a href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><foreignObject><iframe src="https://evil.test"></iframe></foreignObject></svg>',
  '<svg><use href="https://evil.test/x.svg#a"/></svg>',
  '<svg><image href="https://evil.test/x.png"/></svg>',
  "<svg><style>@import 'https://evil.test';</style></svg>",
  '<svg><animate attributeName="href" values="javascript:alert(1)"/></svg>',
];
test("an icon is a file that runs nothing and loads nothing", async ({ signedIn, rig }) => {
  rig.cargo.override = ({ path }) =>
    path.endsWith("integrations/list")
      ? {
          body: {
            integrations: [
              ...vectors.map((icon, at) => ({ slug: `v${at}`, name: "x", icon })),
              { slug: "url", name: "x", icon: "https://evil.test/i.png" },
              { slug: "html", name: "x", icon: "<html><script>1</script></html>" },
              { slug: "script", name: "x", icon: "javascript:alert(1)" },
              { name: "no slug" },
              null,
            ],
          },
        }
      : path.endsWith("customIntegrations")
        ? { body: { customIntegration: { uuid: workspace, kind: "external" } } }
        : undefined;
  const headers = { "selected-workspace-uuid": workspace };
  // Another test's catalogue may still be known to the server: a custom integration makes it ask again.
  await signedIn.cargo("connection/customIntegrations", {
    workspace,
    body: { kind: "external", baseUrl: "https://x.test" },
  });
  const catalogue = await signedIn.send("/api/dashboard/catalogue", { headers });
  expect(catalogue.json().integrations).toHaveLength(vectors.length + 3);
  for (let at = 0; at < vectors.length; at++) {
    const icon = await signedIn.send(`/api/dashboard/icons/v${at}`, { headers });
    expect(icon.status).toBe(200);
    expect(icon.headers).toMatchObject({
      "content-type": "image/svg+xml; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "x-content-type-options": "nosniff",
    });
  }
  for (const slug of ["url", "html", "script", "unknown"]) {
    expect((await signedIn.send(`/api/dashboard/icons/${slug}`, { headers })).status).toBe(404);
  }
});

test("nobody who isn't signed in gets a private byte, in whatever way they ask", async ({
  browserLike,
  rig,
}) => {
  rig.cargo.addConnector({ host: "h" });
  const transports: Record<string, string>[] = [
    {},
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-segment-prefetch": "/_tree" },
    { "x-nextjs-data": "1" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { cookie: "cargo-session=; cargo-session=x" },
  ];
  for (const headers of transports) {
    for (const path of [
      `/w/${workspace}/connectors`,
      "/connectors",
      `/w/${workspace}/integrations`,
      `/w/${workspace}/connectors.rsc`,
    ]) {
      const answer = await browserLike.send(path, { headers });
      expect(answer.text).not.toMatch(/Ada Stub|ada@stub/);
      expect(answer.status).not.toBe(500);
    }
    for (const path of ["connection/connectors/list", "userManagement/users/current"]) {
      const answer = await browserLike.cargo(path, { workspace, headers });
      expect(answer.status).toBe(401);
      expect(answer.json()).toMatchObject({ reason: "sessionExpired" });
    }
    for (const path of ["catalogue", "drafts/x", "icons/acme"]) {
      expect((await browserLike.send(`/api/dashboard/${path}`, { headers })).status).toBe(401);
    }
  }
  expect(rig.cargo.asked).toEqual([]);
});
