import { test as base, expect } from "@playwright/test";
import { BrowserLike } from "../rig/browser-like";
import { findLeaks } from "../rig/canary";
import { type Dashboard, startDashboard } from "../rig/dashboard";
import { firstWorkspace, StubCargo } from "../rig/stub-cargo";
import { StubIssuer } from "../rig/stub-issuer";

export { expect };

/** A production dashboard between a Cargo and an authorization server that do as a test says. */
export type Rig = {
  cargo: StubCargo;
  issuer: StubIssuer;
  dashboard: Dashboard;
  /** Every byte that any browser of the rig received. */
  received: string[];
};

type Fixtures = {
  /** A browser that nobody has signed in with. */
  browserLike: BrowserLike;
  another: () => BrowserLike;
  /** One that is signed in through the authorization server, with two workspaces. */
  signedIn: BrowserLike;
};

export const test = base.extend<Fixtures, { rig: Rig }>({
  rig: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const cargo = await StubCargo.run();
      const issuer = await StubIssuer.run(cargo);
      const dashboard = await startDashboard({
        CARGO_API_URL: cargo.origin,
        CARGO_OAUTH_ISSUER: issuer.origin,
        CARGO_OAUTH_CLIENT_ID: "dashboard",
      });
      const received: string[] = [];
      await use({ cargo, issuer, dashboard, received });
      await Promise.all([dashboard.stop(), issuer.stop(), cargo.stop()]);
      expectNoLeaks(cargo, received.join("\n"), dashboard.log());
    },
    { scope: "worker", timeout: 120_000 },
  ],
  another: async ({ rig }, use) => {
    await use(() => new BrowserLike(rig.dashboard.origin, { received: rig.received }));
  },
  browserLike: async ({ rig, another }, use) => {
    rig.cargo.forget();
    rig.issuer.forget();
    rig.issuer.expiresIn = 600;
    rig.issuer.refreshDelayMs = 0;
    await use(another());
  },
  signedIn: async ({ browserLike, rig }, use) => {
    const answer = await browserLike.signInWithOauth();
    expect(answer.status).toBe(302);
    rig.cargo.asked.length = 0;
    rig.issuer.asked.length = 0;
    await use(browserLike);
  },
});

/** The sweep: nothing secret in what browsers received or the log says. */
export function expectNoLeaks(
  { secrets }: { secrets: readonly string[] },
  ...places: string[]
): void {
  const leaks = secrets.flatMap((secret) =>
    places.flatMap((place, at) =>
      findLeaks(place, secret).map((form) => ({ secret, place: at, form })),
    ),
  );
  expect(leaks).toEqual([]);
}

export const workspace = firstWorkspace;
