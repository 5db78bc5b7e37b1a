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
