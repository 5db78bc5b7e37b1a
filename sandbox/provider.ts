import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { Env } from "./caller";
import { catalogue } from "./catalogue/catalogue";
import { page } from "./page";
import type { Sandbox } from "./sandbox";
import type { Consent } from "./state";

const accounts = ["revops@northwind.example", "sales@contoso.example"];

/** The consent page of a pretended third party: HubSpot, Google, whatever the connector is for. */
export function providerPages(sandbox: Sandbox): Hono<Env> {
  const app = new Hono<Env>();

  app.get("/authorize", (c) => {
    sandbox.counters.count("consentPages");
    const consent = find(sandbox, c.req.query("state"));
    const fits =
      consent &&
      c.req.query("redirect_uri") === consent.redirectUri &&
      c.req.query("client_id") === `cargo-${consent.integrationSlug}`;
    return fits ? c.html(askConsent(consent)) : refuse(c);
  });

  app.post("/authorize", async (c) => {
    const { state, decision, account } = await c.req.parseBody();
    const consent = find(sandbox, state);
    if (!consent) return refuse(c);
    const back = new URL(consent.redirectUri);
    back.searchParams.set("state", consent.state);
    if (decision !== "allow") {
      sandbox.counters.count("consentsDenied");
      back.searchParams.set("error", "access_denied");
      back.searchParams.set("error_description", "The person denied access.");
      return c.redirect(back.href, 303);
    }
    sandbox.counters.count("consentsAllowed");
    consent.code = randomBytes(24).toString("base64url");
    sandbox.issuedSecrets.add("consentCode", consent.code);
    consent.account = accounts.find((each) => each === account) ?? accounts[0] ?? "";
    sandbox.stateFile.changed();
    back.searchParams.set("code", consent.code);
    return c.redirect(back.href, 303);
  });

  app.get("/landing", (c) =>
    c.html(
      page(
        "Back at Cargo",
        html`<p>
            This stands for Cargo's own address, where some providers come back to. To finish, copy
            this page's address and paste it into the dashboard.
          </p>
          <p><code>${sandbox.origin}${new URL(c.req.url).pathname}${new URL(c.req.url).search}</code></p>`,
      ),
    ),
  );

  return app;
}

function find(sandbox: Sandbox, state: unknown): Consent | undefined {
  return sandbox.stateFile.value.consents.find(
    (each) => each.state === state && each.code === undefined && each.expiresAt > Date.now(),
  );
}

function refuse(c: Context<Env>) {
  return c.html(
    page("This request has ended", html`<p>Go back to the application and begin again.</p>`),
    400,
  );
}

function askConsent(consent: Consent) {
  const { integrationSlug, redirectUri, state } = consent;
  const service =
    catalogue.find((entry) => entry.integration.slug === integrationSlug)?.integration.name ??
    integrationSlug;
  return page(
    `Connect ${service} to Cargo`,
    html`<p>
        Cargo asks to read and write your ${service} account. You will be sent back to
        ${new URL(redirectUri).host}.
      </p>
      <form method="post" action="/provider/authorize">
        <input type="hidden" name="state" value="${state}" />
        <fieldset>
          <legend>Account</legend>
          ${accounts.map(
            (account, index) =>
              html`<label
                ><input type="radio" name="account" value="${account}" ${index === 0 ? "checked" : ""} />
                ${account}</label
              >`,
          )}
        </fieldset>
        <button class="main" name="decision" value="allow">Allow</button>
        <button name="decision" value="deny">Deny</button>
      </form>`,
  );
}
