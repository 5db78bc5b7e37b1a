import { expect, test } from "vitest";
import { isOauthWidget, oauthFields } from "./oauth-fields";

test("the OAuth field is told by its widget, however it is written", () => {
  expect(
    oauthFields({
      "ui:order": ["*"],
      apiKey: { "ui:widget": "password" },
      oauth: { "ui:widget": "HubspotOauthWidget" },
      login: { account: { "ui:options": { widget: "googleOAuth" } } },
    }),
  ).toEqual([["oauth"], ["login", "account"]]);
});

test.each([undefined, null, "x", [], {}, { a: null }, { "ui:widget": "OauthWidget" }])(
  "%j has no OAuth field",
  (uiSchema) => {
    expect(oauthFields(uiSchema)).toEqual([]);
  },
);

test.each([
  ["OauthWidget", true],
  ["SlackOAUTHButton", true],
  ["AuthorWidget", false],
])("%s: %s", (name, is) => expect(isOauthWidget(name)).toBe(is));
