import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { canary } from "./canary";
import { LeakIndex } from "./leak-index";

const opaque = "aB3_dE6-gH9jKlMnOpQrStUvWxYz0123456789abcdE";
const awkward = `p"w\\d&<ü'${randomBytes(12).toString("base64")}/+=`;
const signed = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.${randomBytes(64).toString("base64url")}`;

const writings: [string, (secret: string) => string][] = [
  ["as it is", (secret) => secret],
  ["as JSON", (secret) => JSON.stringify({ secret })],
  ["as JSON within JSON", (secret) => JSON.stringify(JSON.stringify({ secret }))],
  ["in an address", (secret) => `/?q=${encodeURIComponent(secret)}`],
  ["in markup", (secret) => `<b title="${secret.replaceAll("&", "&amp;")}">`],
  ["in hex", (secret) => Buffer.from(secret).toString("hex")],
  ["in capital hex", (secret) => Buffer.from(secret).toString("hex").toUpperCase()],
  ["backwards", (secret) => [...secret].reverse().join("")],
  ...[0, 1, 2, 3].flatMap((before): [string, (secret: string) => string][] => {
    const within = (secret: string) => Buffer.from(`${"é".repeat(before)}:${secret} and more`);
    return [
      [`in base64 after ${before}`, (secret) => within(secret).toString("base64")],
      [`in base64url after ${before}`, (secret) => within(secret).toString("base64url")],
    ];
  }),
];

test.each(writings)("a secret %s is found, wherever it stands", (_, write) => {
  for (const text of [canary("key"), opaque, awkward, signed]) {
    const index = new LeakIndex();
    index.add({ kind: "key", text });
    for (let before = 0; before < 20; before++) {
      const haystack = Buffer.from(`${"x".repeat(before)} ${write(text)} tail`);
      expect(index.find(haystack).map(({ secret }) => secret.text)).toContain(text);
    }
  }
});

test("each piece of sixteen characters is found", () => {
  const index = new LeakIndex();
  index.add({ kind: "token", text: opaque });
  for (let at = 0; at + 16 <= opaque.length; at++) {
    for (let before = 0; before < 9; before++) {
      const haystack = Buffer.from(`${"·".repeat(before)}${opaque.slice(at, at + 16)}"`);
      expect(index.find(haystack)).toHaveLength(1);
    }
  }
});

test("what all of a kind begin with is no leak, nor is a piece that chance could make", () => {
  const index = new LeakIndex();
  const text = canary("accessTokenOfOauth");
  index.add({ kind: "key", text });
  expect(index.find(Buffer.from(`CNRY_accessTokenOfOauth_ ${text.slice(-15)}`))).toEqual([]);
  expect(index.find(Buffer.from(canary("accessTokenOfOauth")))).toEqual([]);
});

test("of thousands of secrets the one that is there is named", () => {
  const index = new LeakIndex();
  const texts = Array.from({ length: 2_000 }, () => canary("many"));
  for (const text of texts) index.add({ kind: "key", text });
  const noise = randomBytes(300_000).toString("hex");
  expect(index.find(Buffer.from(noise))).toEqual([]);
  const leaks = index.find(Buffer.from(noise + texts[1_234] + noise));
  expect(leaks.map(({ secret }) => secret.text)).toEqual([texts[1_234]]);
});

test("what is too short to be told from chance is refused", () => {
  expect(() => new LeakIndex().add({ kind: "pin", text: "1234567890" })).toThrow("10 characters");
});
