import { expect, test } from "vitest";
import { secretLeaves, withoutSecrets } from "./secret-leaves";

const isSecret = secretLeaves({
  properties: { method: { oneOf: [{ const: "privateApp" }, { const: "oauth" }] } },
});

test("a draft keeps what may be seen and forgets what may be a secret", () => {
  const typed = {
    method: "privateApp",
    accessToken: "pat-canary-1",
    note: "could be anything",
    host: "db.example.com",
    port: 5432,
    ssl: true,
    stored: { $secret: "set" },
    nested: { password: "p", database: "main" },
    list: ["a", "b"],
  };
  expect(withoutSecrets(typed, isSecret)).toEqual({
    method: "privateApp",
    host: "db.example.com",
    port: 5432,
    ssl: true,
    nested: { database: "main" },
    list: [null, null],
  });
});

test("a key in a field with a harmless name is a secret all the same", () => {
  expect(withoutSecrets({ user: "sk-AAAA1111bbbb2222cccc" }, isSecret)).toEqual({});
});
