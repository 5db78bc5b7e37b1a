import { type BrowserContext, test as base, expect } from "@playwright/test";
import { BrowserLike } from "../rig/browser-like";
import { findLeaks } from "../rig/canary";
import { type Dashboard, startDashboard } from "../rig/dashboard";
import type { Secret } from "../rig/leak-index";
import { firstWorkspace, StubCargo } from "../rig/stub-cargo";
import { StubIssuer } from "../rig/stub-issuer";
import { Sweep } from "../rig/sweep";

export { expect };

/** A production dashboard between a Cargo and an authorization server that do as a test says. */
export type Rig = {
  cargo: StubCargo;
  issuer: StubIssuer;
  dashboard: Dashboard;
  /** Every byte that any browser of the rig received. */
  received: string[];
  /** Where secrets are that must not be, in all that came since the last time, in the contexts and in the store. */
  sweep: (contexts: readonly BrowserContext[]) => Promise<string[]>;
};

type Fixtures = {
  /** A browser that nobody has signed in with. */
  browserLike: BrowserLike;
  another: () => BrowserLike;
  /** One that is signed in through the authorization server, with two workspaces. */
  signedIn: BrowserLike;
  /** After each test: nothing secret may be in what was answered or stored. */
  swept: undefined;
};

export const test = base.extend<Fixtures, { rig: Rig }>({
  rig: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const cargo = await StubCargo.run();
      const issuer = await StubIssuer.run(cargo);
      const sweep = new Sweep();
      const dashboard = await startDashboard(
        {
          CARGO_API_URL: cargo.origin,
          CARGO_OAUTH_ISSUER: issuer.origin,
          CARGO_OAUTH_CLIENT_ID: "dashboard",
          DEBUG: "*",
        },
        { sweep },
      );
      const received: string[] = [];
      await use({
        cargo,
        issuer,
        dashboard,
        received,
        sweep: async (contexts) => {
          sweep.know(issuedBy(cargo, issuer));
          return await sweep.look({
            contexts,
            origin: dashboard.origin,
            dataDir: dashboard.dataDir,
          });
        },
      });
      await Promise.all([dashboard.stop(), issuer.stop(), cargo.stop()]);
      await sweep.stop();
      sweep.know(issuedBy(cargo, issuer));
      expect(await sweep.look({ dataDir: dashboard.dataDir })).toEqual([]);
    },
    { scope: "worker", timeout: 120_000 },
  ],
  swept: [
    async ({ rig }, use) => {
      await use(undefined);
      expect(await rig.sweep([]), "the canary sweep").toEqual([]);
    },
    { auto: true },
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

export function issuedBy(cargo: StubCargo, issuer: StubIssuer): Secret[] {
  return [
    ...cargo.secrets.map((text) => ({ kind: "secret", text })),
    ...issuer.codes.map((text) => ({ kind: "authorizationCode", text })),
  ];
}

/** Nothing secret in what browsers received or the log says, at this moment. */
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
