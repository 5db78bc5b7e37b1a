import { describe, expect, test } from "vitest";
import { checkConsentAddress, readReturnAddress, stateOf } from "./consent-address";

const around = { ownOrigin: "https://dash.example", cargoOrigin: "http://localhost:4010" };

describe("a person is sent", () => {
  test("to a provider's https page, and it is known where it comes back", () => {
    const text =
      "https://app.hubspot.com/oauth/authorize?client_id=c&state=s1&redirect_uri=https%3A%2F%2Fapi.getcargo.io%2Fcb%3Fx%3D1";
    expect(checkConsentAddress(text, around)).toEqual({
      ok: true,
      address: {
        href: text,
        host: "app.hubspot.com",
        state: "s1",
        redirectUri: "https://api.getcargo.io/cb",
      },
    });
  });

  test("to the sandbox that Cargo is, over http", () => {
    expect(checkConsentAddress("http://localhost:4010/provider/authorize?state=s", around).ok).toBe(
      true,
    );
  });
});

test.each([
  ["javascript:alert(1)"],
  ["JaVaScRiPt:alert(1)//?state=s"],
  ["java\tscript:alert(1)"],
  ["data:text/html,<script>?state=s"],
  ["vbscript:x?state=s"],
  ["blob:https://evil.example/x?state=s"],
  ["file:///etc/passwd?state=s"],
  ["http://provider.example/authorize?state=s"],
  ["https://dash.example/signin?state=s"],
  ["https://user:pw@provider.example/?state=s"],
  ["https://127.0.0.1/?state=s"],
  ["https://2130706433/?state=s"],
  ["https://0x7f.1/?state=s"],
  ["https://[::1]/?state=s"],
  ["https://169.254.169.254/latest?state=s"],
  ["https://localhost/?state=s"],
  ["https://db.internal/?state=s"],
  ["https://intranet/?state=s"],
  ["http://localhost:4011/?state=s"],
  [" https://provider.example/?state=s"],
  ["https:\\\\provider.example/?state=s"],
  ["//provider.example/?state=s"],
  ["/provider/authorize?state=s"],
  [""],
  ["https://provider.example/authorize"],
  ["https://provider.example/authorize?state="],
  ["https://provider.example/authorize?state=a&state=b"],
])("nobody is sent to %j", (text) => {
  expect(checkConsentAddress(text, around)).toMatchObject({ ok: false, why: expect.any(String) });
});

describe("the address that a provider came back to", () => {
  const redirectUri = "https://dash.example/oauth/callback";

  test("gives all its parameters", () => {
    expect(readReturnAddress(`${redirectUri}?code=c&state=s&hub=eu`, redirectUri)).toEqual({
      code: "c",
      state: "s",
      hub: "eu",
    });
    expect(stateOf(`  ${redirectUri}?code=c&state=s  `)).toBe("s");
  });

  test.each([
    ["somewhere else", "https://evil.example/oauth/callback?code=c&state=s"],
    ["another page of ours", "https://dash.example/connectors?code=c&state=s"],
    ["with a parameter twice", `${redirectUri}?code=a&code=b&state=s`],
    ["with a parameter that reaches a prototype", `${redirectUri}?__proto__=a&state=s`],
    ["that is none", "code=c&state=s"],
  ])("is refused when it is one %s", (_, text) => {
    expect(readReturnAddress(text, redirectUri)).toBeUndefined();
  });

  test("is taken as it is when the provider never said where it comes back", () => {
    expect(readReturnAddress("https://x.example/?code=c", undefined)).toEqual({ code: "c" });
  });

  test.each(["nothing", "https://x.example/", "https://x.example/?state=a&state=b"])(
    "%j has no state",
    (text) => {
      expect(stateOf(text)).toBeUndefined();
    },
  );
});
