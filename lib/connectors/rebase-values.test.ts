import { expect, test } from "vitest";
import { emptyValues } from "./form-values";
import { rebaseValues } from "./rebase-values";

const secret = { $secret: "set" };
const base = {
  ...emptyValues,
  name: "HubSpot",
  config: { token: secret, region: "eu", db: { host: "a", port: 1 }, old: "x" },
};

test("both people's changes hold where they touched different things", () => {
  const mine = {
    ...base,
    name: "Mine",
    config: { ...base.config, token: "new-token", db: { host: "a", port: 2 } },
  };
  const theirs = {
    ...base,
    isDefault: true,
    config: { token: secret, region: "us", db: { host: "b", port: 1 }, added: true },
  };
  expect(rebaseValues(base, mine, theirs)).toEqual({
    ...theirs,
    name: "Mine",
    config: { token: "new-token", region: "us", db: { host: "b", port: 2 }, added: true },
  });
});

test("where both touched the same thing, mine holds", () => {
  const mine = { ...base, name: "Mine" };
  const theirs = { ...base, name: "Theirs" };
  expect(rebaseValues(base, mine, theirs).name).toBe("Mine");
});

test("what I removed stays removed, what they removed too", () => {
  const mine = { ...base, config: { token: secret, region: "eu", db: base.config.db } };
  const theirs = { ...base, config: { token: secret, region: "eu", old: "x" } };
  expect(rebaseValues(base, mine, theirs).config).toEqual({ token: secret, region: "eu" });
});
