import { canary } from "../rig/canary";
import { Sweep } from "../rig/sweep";
import { expect, northwind, test } from "../test";

test("the connectors' pages show the browser none of the sandbox's credentials", async ({
  page,
  sandbox,
  signIn,
  stack,
}) => {
  const { connectors } = await sandbox.state();
  await signIn();
  for (const { uuid } of connectors
    .filter(({ workspaceUuid }) => workspaceUuid === northwind.uuid)
    .slice(0, 8)) {
    await page.goto(`/w/${northwind.uuid}/connectors/${uuid}`);
    await expect(page.getByRole("textbox", { name: "Name" })).toBeVisible();
  }
  await page.request.get("/api/auth/session");
  const kinds = (await sandbox.secrets()).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "credential").length).toBeGreaterThan(20);
  expect(kinds).toEqual(
    expect.arrayContaining(["apiToken", "accessToken", "refreshToken", "authorizationCode"]),
  );
  expect(await stack.sweep([page.context()])).toEqual([]);
});

test("a secret in a page, a field or anything that a browser keeps turns the sweep red", async ({
  page,
  stack,
}) => {
  const secret = canary("kept");
  const sweep = new Sweep({ counts: false });
  sweep.know([{ kind: "key", text: secret }]);
  const hits = async () => await sweep.look({ contexts: [page.context()], origin: stack.url });
  const keep = async (how: (secret: string) => unknown) => {
    await page.goto("/signin");
    await page.evaluate(how, secret);
    const found = await hits();
    await page.evaluate(() => [localStorage.clear(), indexedDB.deleteDatabase("kept")]);
    await page.evaluate(() => sessionStorage.clear());
    await page.goto("about:blank");
    return found;
  };
  expect(await keep(() => undefined)).toEqual([]);
  const inPage = ["key as it is in a page: /signin"];
  expect(await keep((text) => document.body.setAttribute("title", text))).toEqual(inPage);
  expect(await keep((text) => sessionStorage.setItem("a", text))).toEqual(inPage);
  expect(await keep((text) => history.replaceState({ text }, ""))).toEqual(inPage);
  expect(
    await keep((text) => Object.assign(document.querySelector("input") ?? {}, { value: text })),
  ).toEqual(inPage);
  const inStorage = ["key as it is in a page: storage"];
  expect(await keep((text) => localStorage.setItem("a", text))).toEqual(inStorage);
  expect(
    await keep(
      (text) =>
        new Promise((resolve) => {
          const opening = indexedDB.open("kept");
          opening.onupgradeneeded = () => opening.result.createObjectStore("s").put({ text }, 1);
          opening.onsuccess = () => resolve(opening.result.close());
        }),
    ),
  ).toEqual(inStorage);
  await page.context().addCookies([{ name: "a", value: secret, url: stack.url }]);
  expect(await hits()).toEqual(["key as it is in the browser's cookies: "]);
  await page.context().clearCookies();
});
