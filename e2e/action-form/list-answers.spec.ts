import {
  connectOwnIntegration,
  type OwnIntegration,
  startOwnIntegration,
} from "../rig/own-integration";
import { expect, test } from "../test";
import { ActionPage } from "./action-page";
import { type Asked, askedFor } from "./asked-for";

const list = (slug: string) => ({
  "ui:widget": "IntegrationAutocompleteWidget",
  "ui:options": { slug, allowRefresh: true },
});
const text = (title: string) => ({ type: "string", title });

const forms = {
  meet: {
    jsonSchema: {
      type: "object",
      properties: { person: text("Person"), colleague: text("Colleague"), place: text("Place") },
    },
    uiSchema: { person: list("people"), colleague: list("people"), place: list("places") },
  },
};

/** What the account holds: a test makes more of it, as somebody does in another tab. */
let people: string[];
let own: OwnIntegration;
let addressOf: (action: string) => string;

test.beforeEach(async ({ page, startSignedIn, sandbox }) => {
  people = [];
  const named = (labels: string[]) =>
    labels.map((label) => ({ label, value: label.toLowerCase() }));
  own = await startOwnIntegration({
    forms,
    lists: {
      people: { answer: () => named(people) },
      places: { answer: () => named(["Lyon", "Nantes"]) },
    },
  });
  await startSignedIn();
  addressOf = await connectOwnIntegration(page, own);
  await sandbox.clearRequests();
});
test.afterEach(() => own.stop());

test("refreshing a list forgets what was found in it for a text, and asks for that past Cargo's cache as well", async ({
  page,
  sandbox,
}) => {
  people = ["Ada", "Grace"];
  const action = new ActionPage(page);
  await action.open(addressOf("meet"));
  const ofPeople = { slug: "people", params: {} };
  const asked: Asked[] = [ofPeople, { ...ofPeople, value: "zed" }];
  const search = async (field: string, typed: string, found?: string) => {
    await action.field(field).fill(typed);
    await expect(
      found
        ? page.getByRole("option", { name: found, exact: true })
        : page.getByText(`Nothing found for “${typed}”.`),
    ).toBeVisible();
    await expect(action.field(field)).not.toHaveAttribute("aria-busy");
    await action.field(field).press("Escape");
  };
  await search("Person", "zed");
  await search("Place", "lyon", "Lyon");
  people.push("Zed");
  await search("Person", "zed");
  expect(await askedFor(sandbox, "people")).toEqual(asked);

  await page.getByRole("button", { name: "Refresh Person" }).click();
  asked.push({ ...ofPeople, refresh: true });
  await expect.poll(() => askedFor(sandbox, "people")).toEqual(asked);
  await expect(page.getByText("3 choices, loaded just now").first()).toBeVisible();
  await search("Colleague", "zed", "Zed");
  asked.push({ ...ofPeople, value: "zed", refresh: true });
  await search("Person", "zed", "Zed");
  expect(await askedFor(sandbox, "people")).toEqual(asked);
  // Cargo may remember this text from somebody else, and from before.
  await search("Person", "grace", "Grace");
  asked.push({ ...ofPeople, value: "grace", refresh: true });
  expect(await askedFor(sandbox, "people")).toEqual(asked);

  await search("Place", "lyon", "Lyon");
  expect(await askedFor(sandbox, "places")).toEqual([
    { slug: "places", params: {} },
    { slug: "places", params: {}, value: "lyon" },
  ]);
});

test("a list that held nothing is asked again, past Cargo's cache, when somebody comes back to it", async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  const action = new ActionPage(page);
  await action.open(addressOf("meet"));
  const person = action.field("Person");
  const heading = page.getByRole("heading", { level: 1 });
  const [first, anew] = [
    { slug: "people", params: {} },
    { slug: "people", params: {}, refresh: true },
  ];
  await person.click();
  await expect(page.getByText("The account has nothing to choose from here.")).toBeVisible();
  await heading.click();
  await page.clock.fastForward(20_000);
  await person.focus();
  expect(await askedFor(sandbox, "people")).toEqual([first]);

  // Back from the tab in which the missing thing is made.
  await page.clock.fastForward(15_000);
  await page.evaluate(() =>
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true })),
  );
  await expect.poll(() => askedFor(sandbox, "people")).toEqual([first, anew]);
  people = ["Ada"];
  await heading.click();
  await page.clock.fastForward(31_000);
  await person.click();
  await expect(page.getByRole("option", { name: "Ada" })).toBeVisible();
  expect(await askedFor(sandbox, "people")).toEqual([first, anew, anew]);

  // What holds something is as good as Cargo's own copy, for as long as that is.
  people.push("Grace");
  await heading.click();
  await page.clock.fastForward("25:00");
  await page.evaluate(() =>
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true })),
  );
  await person.click();
  await expect(page.getByRole("option")).toHaveCount(1);
  expect(await askedFor(sandbox, "people")).toEqual([first, anew, anew]);
});
