import type { Browser, Page } from "@playwright/test";
import type { Sandbox } from "../sandbox-control";
import { contoso, expect, northwind, type Stack, test } from "../test";

/** What an OAuth is for: a connector that does not exist yet, or another account for one that does. */
const kinds = ["create", "reconnect"] as const;
type Kind = (typeof kinds)[number];

const newForm = (integration: string, workspace = northwind.uuid) =>
  `/w/${workspace}/connectors/new?integration=${integration}`;
const alertOf = (page: Page, text: string) => page.getByRole("alert").filter({ hasText: text });
const nameOf = (page: Page) => page.getByRole("textbox", { name: "Name", exact: true });

async function fillNew(page: Page, integration: string, name: string): Promise<void> {
  await page.goto(newForm(integration));
  await nameOf(page).fill(name);
  await expect(page.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
}

/** Up to the consent page, with something typed that nobody has saved: the name, which is what comes back. */
async function begin(page: Page, kind: Kind, sandbox: Sandbox): Promise<string> {
  const name = `HubSpot to ${kind}`;
  await fillNew(page, "hubspot", name);
  await page.getByRole("button", { name: "Connect with Hubspot" }).click();
  if (kind === "reconnect") {
    await page.getByRole("button", { name: "Allow" }).click();
    await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
    await nameOf(page).fill(`${name} renamed`);
    await page.getByRole("button", { name: "Reconnect with Hubspot" }).click();
  }
  await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
  await sandbox.clearRequests();
  return kind === "create" ? name : `${name} renamed`;
}

/** Allows access as the page would, but stays here: the address that the provider leads to. */
async function allowAside(page: Page): Promise<string> {
  const consent = new URL(page.url());
  const allowed = await page.request.post(consent.origin + consent.pathname, {
    form: { state: consent.searchParams.get("state") ?? "", decision: "allow" },
    maxRedirects: 0,
  });
  const address = allowed.headers().location ?? "";
  expect(address).toContain("/oauth/callback?");
  return address;
}

/** What Cargo was asked to complete: the evidence. */
async function completions(sandbox: Sandbox) {
  const requests = await sandbox.requests("/completeOauth");
  return requests.map(({ body }) => (body as { params: Record<string, string> }).params);
}

async function expectNothingChanged(sandbox: Sandbox, kind: Kind): Promise<void> {
  expect(await completions(sandbox)).toEqual([]);
  const writes = (await sandbox.requests(/\/v1\/connection\/connectors(\/[0-9a-f-]{36})?$/)).filter(
    ({ method }) => method !== "GET",
  );
  expect(writes).toEqual([]);
  const { connectors } = await sandbox.state();
  const own = connectors.filter(({ name }) => String(name).startsWith(`HubSpot to ${kind}`));
  expect(own).toHaveLength(kind === "create" ? 0 : 1);
}

async function expectTyped(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "Back to the connector" }).click();
  await expect(nameOf(page)).toHaveValue(name);
  await expect(page.getByText("What you typed before is back")).toBeVisible();
}

async function signedInStranger(browser: Browser, stack: Stack): Promise<Page> {
  const stranger = await (await browser.newContext({ baseURL: stack.url })).newPage();
  await stranger.goto("/signin");
  await stranger.getByRole("textbox", { name: "API token" }).fill(northwind.apiToken);
  await stranger.getByRole("button", { name: "Sign in with API token" }).click();
  await stranger.waitForURL(/\/w\//);
  return stranger;
}

test.beforeEach(async ({ signIn }) => signIn());

for (const kind of kinds) {
  test.describe(`to ${kind}`, () => {
    test("Allow completes once with all that the provider brought, and saves what was typed", async ({
      page,
      sandbox,
    }) => {
      const name = await begin(page, kind, sandbox);
      const returned = page.waitForRequest((request) => request.url().includes("/oauth/callback?"));
      await page.getByRole("button", { name: "Allow" }).click();
      const brought = new URL((await returned).url()).searchParams;
      await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
      await expect(nameOf(page)).toHaveValue(name);
      expect(await completions(sandbox)).toEqual([Object.fromEntries(brought)]);
      const writes = await sandbox.requests(/\/v1\/connection\/connectors(\/[0-9a-f-]{36})?$/);
      expect(writes.filter(({ method }) => method !== "GET").map(({ method }) => method)).toEqual([
        kind === "create" ? "POST" : "PUT",
      ]);
    });

    test("Deny connects nothing and keeps what was typed", async ({ page, sandbox }) => {
      const name = await begin(page, kind, sandbox);
      await page.getByRole("button", { name: "Deny" }).click();
      await expect(alertOf(page, "Access was denied")).toBeVisible();
      await expectNothingChanged(sandbox, kind);
      await expectTyped(page, name);
    });

    test("after ten minutes it is too late, and what was typed is still there", async ({
      page,
      sandbox,
      stack,
    }) => {
      const name = await begin(page, kind, sandbox);
      try {
        stack.shiftClock(10 * 60_000 + 1_000);
        await page.getByRole("button", { name: "Allow" }).click();
        await expect(alertOf(page, "This took too long")).toBeVisible();
        await expectNothingChanged(sandbox, kind);
        await expectTyped(page, name);
      } finally {
        stack.shiftClock(0);
      }
    });

    test("an address that was used once connects nothing a second time", async ({
      page,
      sandbox,
    }) => {
      await begin(page, kind, sandbox);
      const returned = page.waitForRequest((request) => request.url().includes("/oauth/callback?"));
      await page.getByRole("button", { name: "Allow" }).click();
      const address = (await returned).url();
      await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
      expect(await completions(sandbox)).toHaveLength(1);

      await page.goto(address);
      await expect(alertOf(page, "already finished")).toBeVisible();
      expect(await completions(sandbox)).toHaveLength(1);
    });

    test("another session can't finish it, and does not use it up", async ({
      page,
      browser,
      stack,
      sandbox,
    }) => {
      const name = await begin(page, kind, sandbox);
      const address = await allowAside(page);
      const stranger = await signedInStranger(browser, stack);
      await stranger.goto(address);
      await expect(alertOf(stranger, "another session")).toBeVisible();
      await expectNothingChanged(sandbox, kind);
      await stranger.context().close();

      await page.goto(address);
      await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
      await expect(nameOf(page)).toHaveValue(name);
      expect(await completions(sandbox)).toHaveLength(1);
    });

    test("pasted into another workspace it is refused, and does not use it up", async ({
      page,
      context,
      sandbox,
    }) => {
      const name = await begin(page, kind, sandbox);
      const address = await allowAside(page);
      const other = await context.newPage();
      await other.goto(newForm("outreach", contoso.uuid));
      await nameOf(other).fill("Outreach elsewhere");
      await expect(other.getByRole("status").filter({ hasText: "is free" })).toBeVisible();
      // What is tested is the workspace, not the tab that began last: the cookie stays the first one's.
      const cookies = await context.cookies();
      await other.getByRole("button", { name: /^Connect with / }).click();
      const dialog = other.getByRole("dialog");
      await dialog.getByRole("textbox", { name: "Address you landed on" }).fill(address);
      await context.addCookies(cookies);
      await dialog.getByRole("button", { name: "Finish connecting" }).click();
      await expect(dialog.getByRole("alert")).toContainText("another workspace");
      await expectNothingChanged(sandbox, kind);
      await other.close();

      await page.goto(address);
      await expect(nameOf(page)).toHaveValue(name);
      expect(await completions(sandbox)).toHaveLength(1);
    });

    test("where the provider returns to Cargo's own address, it is finished by pasting that", async ({
      page,
      context,
      sandbox,
    }) => {
      const paste = async (begun: () => Promise<void>) => {
        await begun();
        const dialog = page.getByRole("dialog");
        await expect(dialog).toContainText("will not come back here");
        const [provider] = await Promise.all([
          context.waitForEvent("page"),
          dialog.getByRole("link", { name: /^Open / }).click(),
        ]);
        await provider.getByRole("button", { name: "Allow" }).click();
        await provider.waitForURL(/\/provider\/landing/);
        const landed = provider.url();
        await provider.close();
        await sandbox.clearRequests();

        const box = dialog.getByRole("textbox", { name: "Address you landed on" });
        await box.fill(landed.replace("/provider/landing", "/elsewhere"));
        await dialog.getByRole("button", { name: "Finish connecting" }).click();
        await expect(dialog.getByRole("alert")).toContainText("not the address");
        expect(await completions(sandbox)).toEqual([]);
        await box.fill(`  ${landed}\n`);
        await dialog.getByRole("button", { name: "Finish connecting" }).click();
        await expect(dialog).toBeHidden();
        await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
        const { searchParams } = new URL(landed);
        expect(await completions(sandbox)).toEqual([Object.fromEntries(searchParams)]);
      };
      await paste(async () => {
        await fillNew(page, "outreach", "Outreach by hand");
        await page.getByRole("button", { name: /^Connect with / }).click();
      });
      if (kind === "reconnect") {
        const uuid = page.url().split("/").at(-1);
        await paste(() => page.getByRole("button", { name: /^Reconnect with / }).click());
        expect(page.url().split("/").at(-1)).toBe(uuid);
        await expect(page.getByText("Connector reconnected", { exact: true })).toBeVisible();
      }
      const { connectors } = await sandbox.state();
      expect(connectors.filter(({ name }) => name === "Outreach by hand")).toHaveLength(1);
    });

    test("who has signed out meanwhile signs in first, and is told why it can't go on", async ({
      page,
      context,
      sandbox,
    }) => {
      const name = await begin(page, kind, sandbox);
      const sessionless = (await context.cookies()).filter(({ name: own }) => !/session/.test(own));
      await context.clearCookies();
      await context.addCookies(sessionless);
      await page.getByRole("button", { name: "Allow" }).click();
      await page.waitForURL(/\/signin\?/);
      expect(page.url()).not.toContain("code%3D");
      await page.getByRole("button", { name: "Sign in with Cargo" }).click();
      await page.waitForURL((url) => !url.pathname.startsWith("/signin"));
      const again = page.getByRole("button", { name: "Continue as Ada Lovelace" });
      const outcome = alertOf(page, "Begun in another session");
      const allow = page.getByRole("button", { name: "Allow" });
      await expect(again.or(outcome).or(allow).first()).toBeVisible();
      if (await again.isVisible()) {
        await again.click();
        await expect(allow.or(outcome).first()).toBeVisible();
      }
      if (await allow.isVisible()) await allow.click();
      await expect(outcome).toBeVisible();
      await expectNothingChanged(sandbox, kind);
      await expectTyped(page, name);
    });
  });
}

test("what is typed beside a reconnect that was given up in its dialog does not come back later", async ({
  page,
  sandbox,
}) => {
  await fillNew(page, "hubspot", "HubSpot as it was");
  await page.getByRole("button", { name: "Connect with Hubspot" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page).toHaveURL(/\/connectors\/[0-9a-f-]{36}$/);
  await sandbox.landAtCargo(["hubspot"]);
  await nameOf(page).fill("HubSpot thought better of");
  await page.getByRole("button", { name: "Reconnect with Hubspot" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(nameOf(page)).toHaveValue("HubSpot thought better of");
  await page.getByRole("button", { name: "Discard changes" }).click();
  await page.reload({ waitUntil: "networkidle" });
  await expect(nameOf(page)).toHaveValue("HubSpot as it was");
  await expect(page.getByText("What you typed before is back")).toBeHidden();
});

test("a denied address that is pasted is told as denied, and what was typed stays", async ({
  page,
  context,
  sandbox,
}) => {
  await sandbox.landAtCargo(["hubspot"]);
  await fillNew(page, "hubspot", "HubSpot denied elsewhere");
  await page.getByRole("button", { name: "Connect with Hubspot" }).click();
  const dialog = page.getByRole("dialog");
  const [provider] = await Promise.all([
    context.waitForEvent("page"),
    dialog.getByRole("link", { name: /^Open / }).click(),
  ]);
  await provider.getByRole("button", { name: "Deny" }).click();
  await provider.waitForURL(/\/provider\/landing/);
  await dialog.getByRole("textbox", { name: "Address you landed on" }).fill(provider.url());
  await dialog.getByRole("button", { name: "Finish connecting" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Access was denied");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(nameOf(page)).toHaveValue("HubSpot denied elsewhere");
  expect(await completions(sandbox)).toEqual([]);
});

test("a session that ended at Cargo meanwhile is told with the way to sign in", async ({
  page,
}) => {
  await page.route("**/api/dashboard/connector-oauth/complete", (route) =>
    route.fulfill({
      status: 401,
      json: { errorMessage: "You are not signed in.", reason: "sessionExpired" },
    }),
  );
  await page.goto("/oauth/callback?code=c&state=s");
  await expect(alertOf(page, "You are signed out")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in" })).toHaveAttribute(
    "href",
    "/signin?callbackUrl=%2Fconnectors",
  );
});
