import { expect, test } from "vitest";
import { accountLabel } from "./account-label";
import { placeCredential } from "./place-credential";

const given = { value: "token", extraValues: { hubId: "1" } };

test("the credential goes into the OAuth field, what came with it beside it", () => {
  expect(placeCredential({ method: "oauth", old: 1 }, ["oauth"], given)).toEqual({
    method: "oauth",
    old: 1,
    oauth: "token",
    hubId: "1",
  });
});

test("a field within an object keeps its neighbours", () => {
  const config = { login: { region: "eu" }, other: true };
  expect(placeCredential(config, ["login", "account"], given)).toEqual({
    login: { region: "eu", account: "token", hubId: "1" },
    other: true,
  });
  expect(config).toEqual({ login: { region: "eu" }, other: true });
});

test("extra values can neither replace the credential nor reach a prototype", () => {
  const extraValues = JSON.parse('{ "oauth": "other", "__proto__": { "polluted": true } }');
  const placed = placeCredential({}, ["oauth"], { value: "token", extraValues });
  expect(placed).toEqual({ oauth: "token" });
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("an OAuth field without a name is a mistake, not a place", () => {
  expect(() => placeCredential({}, [], given)).toThrow(TypeError);
  expect(() => placeCredential({}, ["__proto__", "x"], given)).toThrow(TypeError);
});

test.each([
  [{ value: "secret-token" }, undefined],
  [
    { value: { account: "revops@northwind.example", accessToken: "x" } },
    "revops@northwind.example",
  ],
  [{ value: "t", extraValues: { hubId: 24801190 } }, "24801190"],
  [{ value: { name: "CNRY0a1b2c3d4e5f60718293a4b5c6d7" } }, undefined],
  [{ value: { email: "" }, extraValues: { team: "Sales team" } }, "Sales team"],
  [{ value: { accessToken: "visible" } }, undefined],
])("of %j a person may see %s", (result, label) => {
  expect(accountLabel(result)).toBe(label);
});
