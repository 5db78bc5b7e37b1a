import { expect, test } from "vitest";
import { hideOauthValue, restoreOauthValue, simplifyOauthField } from "./simplify-oauth";

const tokens = {
  type: "object",
  title: "Google account",
  properties: { accessToken: { type: "string" } },
  required: ["accessToken"],
};
const simple = { type: "string", title: "Google account", description: undefined };

test("an OAuth field of tokens becomes one field, wherever a condition declares it", () => {
  const schema = {
    properties: { method: { type: "string" }, oauth: tokens },
    allOf: [
      {
        if: { properties: { oauth: tokens } },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word
        then: { properties: { oauth: tokens }, required: ["oauth"] },
      },
    ],
  };
  expect(simplifyOauthField(schema, ["oauth"])).toEqual({
    properties: { method: { type: "string" }, oauth: simple },
    allOf: [
      {
        if: { properties: { oauth: tokens } },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word
        then: { properties: { oauth: simple }, required: ["oauth"] },
      },
    ],
  });
});

test("a field within an object is found by its path", () => {
  const schema = { properties: { login: { properties: { account: tokens } } } };
  expect(simplifyOauthField(schema, ["login", "account"])).toEqual({
    properties: { login: { properties: { account: simple } } },
  });
});

test.each([[undefined], [true], [{}], [{ properties: 3 }]])("%j is left as it is", (schema) => {
  expect(simplifyOauthField(schema, ["oauth"])).toEqual(schema);
});

test("what is stored shows as one mark and comes back as it was", () => {
  const stored = {
    region: "eu",
    oauth: { accessToken: { $secret: "set" }, account: { $secret: "set" } },
  };
  const shown = hideOauthValue(stored, ["oauth"]);
  expect(shown).toEqual({ region: "eu", oauth: { $secret: "set" } });
  expect(restoreOauthValue({ ...shown, region: "us" }, stored, ["oauth"])).toEqual({
    ...stored,
    region: "us",
  });
});

test("what is not there stays so, and a field taken away stays away", () => {
  expect(hideOauthValue({ region: "eu" }, ["oauth"])).toEqual({ region: "eu" });
  expect(restoreOauthValue({}, { oauth: { $secret: "set" } }, ["oauth"])).toEqual({});
});
