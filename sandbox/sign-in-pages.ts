import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { InteractionResults } from "oidc-provider";
import type { Env } from "./caller";
import { SessionNotFound } from "./oauth";
import { page } from "./page";
import { fullName, people } from "./people";
import type { Sandbox } from "./sandbox";

/** Where the authorization server sends people: choose who you are, then allow or deny. */
export function signInPages(sandbox: Sandbox): Hono<Env> {
  const { provider } = sandbox.authorization;
  const app = new Hono<Env>();
  const details = (c: Context<Env>) => provider.interactionDetails(c.env.incoming, c.env.outgoing);
  const finish = async (c: Context<Env>, result: InteractionResults) =>
    c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, result), 303);

  app.get("/:uid", async (c) => {
    const interaction = await details(c);
    const client = await provider.Client.find(String(interaction.params.client_id));
    const clientName = client?.clientName ?? "An application";
    return c.html(
      interaction.prompt.name === "login"
        ? choosePerson(interaction.uid, clientName)
        : askConsent(interaction.uid, clientName, nameOf(interaction.session?.accountId)),
    );
  });

  app.post("/:uid/login", async (c) => {
    await details(c);
    const { accountId } = await c.req.parseBody();
    const person = people.find((each) => each.uuid === accountId);
    if (!person)
      return c.html(page("Unknown person", html`<p>Nobody has that name here.</p>`), 400);
    return finish(c, { login: { accountId: person.uuid } });
  });

  app.post("/:uid/consent", async (c) => {
    const interaction = await details(c);
    const { decision } = await c.req.parseBody();
    const accountId = interaction.session?.accountId;
    if (decision !== "allow" || accountId === undefined) {
      return finish(c, {
        error: "access_denied",
        error_description: "The person did not allow access.",
      });
    }
    const grant = new provider.Grant({
      accountId,
      clientId: String(interaction.params.client_id),
    });
    grant.addOIDCScope(String(interaction.params.scope ?? "api"));
    return finish(c, { consent: { grantId: await grant.save() } });
  });

  app.onError((error, c) => {
    if (!(error instanceof SessionNotFound)) throw error;
    return c.html(
      page("This sign-in has ended", html`<p>Go back to the application and begin again.</p>`),
      400,
    );
  });
  return app;
}

function choosePerson(uid: string, clientName: string) {
  return page(
    "Sign in to Cargo",
    html`<p>${clientName} wants to know who you are. This is the sandbox: choose somebody.</p>
      <form method="post" action="/oauth/sign-in/${uid}/login">
        ${people.map(
          (person) =>
            html`<button name="accountId" value="${person.uuid}">
              Continue as ${fullName(person)}
            </button>`,
        )}
      </form>`,
  );
}

function askConsent(uid: string, clientName: string, personName: string) {
  return page(
    `Allow ${clientName}?`,
    html`<p>
        ${clientName} will see and change the Cargo workspaces of ${personName}, until you sign out
        there.
      </p>
      <form method="post" action="/oauth/sign-in/${uid}/consent">
        <button class="main" name="decision" value="allow">Allow</button>
        <button name="decision" value="deny">Deny</button>
      </form>`,
  );
}

function nameOf(accountId: string | undefined): string {
  const person = people.find((each) => each.uuid === accountId);
  return person ? fullName(person) : "nobody";
}
