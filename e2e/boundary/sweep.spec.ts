import { canariesIn, Sweep } from "../rig/sweep";
import { expect, northwind, test } from "../test";

test("the connectors' pages show the browser none of the sandbox's credentials", async ({
  page,
  sandbox,
  signInWithToken,
  sweep,
}) => {
  const { connectors } = await sandbox.state();
  const canaries = canariesIn(connectors);
  expect(canaries.length).toBeGreaterThan(20);
  await signInWithToken();
  for (const { uuid } of connectors
    .filter(({ workspaceUuid }) => workspaceUuid === northwind.uuid)
    .slice(0, 8)) {
    await page.goto(`/w/${northwind.uuid}/connectors/${uuid}`);
    await expect(page.getByRole("textbox", { name: "Name" })).toBeVisible();
  }
  expect(await sweep.leaks(canaries)).toEqual([]);
});

test("a dashboard that forgot to hide the credentials would turn the sweep red", async ({
  page,
  sandbox,
  stack,
  signInWithToken,
  sweep,
}) => {
  const { connectors } = await sandbox.state();
  const canaries = canariesIn(connectors);
  await signInWithToken();
  // As if the projection were gone: what Cargo says reaches the browser as it is.
  await page.route("**/connection/connectors/list*", async (route) => {
    await route.fulfill({ json: { connectors } });
  });
  const leaking = new Sweep();
  leaking.watch(page.context());
  await page.evaluate(() =>
    fetch("/api/cargo/v1/connection/connectors/list").then((answer) => answer.text()),
  );
  expect(await leaking.leaks(canaries)).not.toEqual([]);
  await sweep.forget();
  await page.unroute("**/connection/connectors/list*");

  for (const canary of canaries.slice(0, 3)) {
    for (const written of [
      canary,
      canary.slice(-20),
      Buffer.from(`a${canary}`).toString("base64"),
      Buffer.from(canary).toString("hex"),
      encodeURIComponent(canary),
    ]) {
      const encoded = new Sweep();
      encoded.add(`${stack.url} {"a":"${written}"}`);
      expect(await encoded.leaks(canaries)).not.toEqual([]);
    }
  }
});
