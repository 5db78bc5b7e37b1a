import { expect, test } from "vitest";
import { parseEnv } from "./env";

const good = {
  NEXTAUTH_URL: "https://dash.example",
  NEXTAUTH_SECRET: "0123456789abcdefghijklmnopqrstuvwxyz",
};

test("two variables are enough", () => {
  expect(parseEnv(good)).toMatchObject({
    CARGO_API_URL: "https://api.getcargo.io",
    NEXTAUTH_URL: "https://dash.example",
    PORT: 3000,
    DATA_DIR: ".data",
  });
});

test("an empty variable is a missing one", () => {
  expect(parseEnv({ ...good, CARGO_OAUTH_ISSUER: "", REDIS_URL: "" }).REDIS_URL).toBeUndefined();
});

test.each([
  [
    "the origin's trailing slash",
    { NEXTAUTH_URL: "https://dash.example/" },
    "https://dash.example",
  ],
  ["http on localhost", { NEXTAUTH_URL: "http://localhost:3000" }, "http://localhost:3000"],
  ["http on a loopback address", { NEXTAUTH_URL: "http://127.0.0.1:3" }, "http://127.0.0.1:3"],
])("%s is accepted", (_, change, origin) => {
  expect(parseEnv({ ...good, ...change }).NEXTAUTH_URL).toBe(origin);
});

test("the API's address may be given with /v1", () => {
  expect(parseEnv({ ...good, CARGO_API_URL: "https://api.test/v1/" }).CARGO_API_URL).toBe(
    "https://api.test",
  );
});

test.each([
  ["no origin", { NEXTAUTH_URL: undefined }, /^Configuration: NEXTAUTH_URL is missing/],
  ["clear text over the network", { NEXTAUTH_URL: "http://dash.example" }, /must use https/],
  ["an origin with a path", { NEXTAUTH_URL: "https://dash.example/x" }, /must be an origin/],
  ["credentials in an address", { CARGO_API_URL: "https://a:b@api.test" }, /credentials/],
  ["a short secret", { NEXTAUTH_SECRET: "short" }, /NEXTAUTH_SECRET must have at least 32/],
  [
    "an issuer without a client",
    { CARGO_OAUTH_ISSUER: "https://as.test" },
    /CARGO_OAUTH_CLIENT_ID/,
  ],
  ["an issuer in clear text", { CARGO_OAUTH_ISSUER: "http://as.test" }, /must use https/],
  ["an unknown log level", { LOG_LEVEL: "loud" }, /LOG_LEVEL/],
  ["a port out of range", { PORT: "70000" }, /PORT/],
  ["a store of another kind", { REDIS_URL: "http://redis" }, /REDIS_URL must be a redis/],
])("%s is refused in one line", (_, change, complaint) => {
  const parse = () => parseEnv({ ...good, ...change });
  expect(parse).toThrow(complaint);
  expect(parse).toThrow(/^[^\n]+$/);
});
