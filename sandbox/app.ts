import { Hono } from "hono";
import { html } from "hono/html";
import { api } from "./api";
import { ApiError } from "./api-error";
import type { Env } from "./caller";
import { control } from "./control";
import { page } from "./page";
import { providerPages } from "./provider";
import type { Sandbox } from "./sandbox";
import { signInPages } from "./sign-in-pages";

/** Everything but the authorization server, which answers for itself. */
export function makeApp(sandbox: Sandbox): Hono<Env> {
  const app = new Hono<Env>();
  app.route("/v1", api(sandbox));
  app.route("/__sandbox", control(sandbox));
  app.route("/provider", providerPages(sandbox));
  app.route("/oauth/sign-in", signInPages(sandbox));
  app.get("/", (c) =>
    c.html(
      page(
        "Cargo sandbox",
        html`<p>An embedded Cargo for trying and testing. Its API is at /v1.</p>`,
      ),
    ),
  );
  app.notFound((c) => c.json({ errorMessage: `There is nothing at ${c.req.path}.` }, 404));
  app.onError((error, c) => {
    if (error instanceof ApiError) return c.json(error, error.status);
    console.error(error);
    return c.json({ errorMessage: "Something went wrong in the sandbox." }, 500);
  });
  return app;
}
