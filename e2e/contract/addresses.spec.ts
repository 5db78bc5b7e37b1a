import { expect, northwind, test } from "../test";

const home = `/w/${northwind.uuid}`;
const connector = "d0000000-0000-1000-8000-000000000001";

/** Each page by its short address, and where that leads. */
const shortAddresses = [
  ["/", `${home}/connectors`],
  ["/connectors?q=hub%20spot", `${home}/connectors?q=hub%20spot`],
  ["/connectors/new?integration=hubspot", `${home}/connectors/new?integration=hubspot`],
  [`/connectors/${connector}?a=1&a=2`, `${home}/connectors/${connector}?a=1&a=2`],
  ["/integrations?category=sales", `${home}/integrations?category=sales`],
  ["/integrations/FullEnrich", `${home}/integrations/FullEnrich`],
  ["/integrations/6sense/actions/x%20y?z=1", `${home}/integrations/6sense/actions/x%20y?z=1`],
  ["/native", `${home}/native`],
  ["/native/actions/branch", `${home}/native/actions/branch`],
  ["/nodes?x=%26", `${home}/nodes?x=%26`],
  ["/custom-integrations", `${home}/custom-integrations`],
] as const;

const badSegments = ["a%2fb", "a%5cb", "%5c", "a%00b", "a%0ab", "%2e%2e%2f", "..."];

test("each short address leads to the current workspace's, its query kept", async ({
  page,
  stack,
  signInWithToken,
}) => {
  await signInWithToken();
  for (const [short, full] of shortAddresses) {
    const answer = await page.request.get(short, { maxRedirects: 0 });
    const target = new URL(answer.headers().location ?? "", stack.url);
    const wanted = new URL(full, stack.url);
    expect({ short, path: target.pathname, query: [...target.searchParams] }).toEqual({
      short,
      path: wanted.pathname,
      query: [...wanted.searchParams],
    });
  }
});

test("each page sends a signed-out visitor to sign in, with the way back", async ({
  request,
  stack,
}) => {
  for (const address of shortAddresses.flat()) {
    const answer = await request.get(address, { maxRedirects: 0 });
    const target = new URL(answer.headers().location ?? "", stack.url);
    expect({ address, path: target.pathname }).toEqual({ address, path: "/signin" });
    const back = new URL(target.searchParams.get("callbackUrl") ?? "", stack.url);
    const wanted = new URL(address, stack.url);
    expect(back.pathname).toBe(wanted.pathname);
    expect([...back.searchParams]).toEqual([...wanted.searchParams]);
  }
});

test("a segment that is no slug is a 404, and Cargo never hears of it", async ({
  page,
  sandbox,
  signInWithToken,
}) => {
  await signInWithToken();
  await sandbox.clearRequests();
  for (const bad of badSegments) {
    for (const address of [
      `/integrations/${bad}`,
      `${home}/integrations/${bad}`,
      `${home}/integrations/hubspot/actions/${bad}`,
      `${home}/native/actions/${bad}`,
      `${home}/connectors/${bad}`,
      `/api/cargo/v1/connection/integrations/${bad}`,
      `/api/cargo/v1/connection/integrations/${bad}/documentation`,
    ]) {
      const answer = await page.request.get(address, { maxRedirects: 0 });
      expect({ address, status: answer.status() }).toEqual({ address, status: 404 });
    }
  }
  // The page that signing in ended on asks for lists; no address above is one.
  const asked = await sandbox.requests(/connection\/(connectors|integrations)\/(?!list$)/);
  expect(asked.map(({ path }) => path)).toEqual([]);
});
