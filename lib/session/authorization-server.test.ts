import { expect, test } from "vitest";
import { checkMetadata, metadataAddresses } from "./authorization-server";

const issuer = "https://auth.cargo.test";
const metadata = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: "https://api.cargo.test/token",
  code_challenge_methods_supported: ["S256"],
};

test("metadata is looked for where OpenID Connect and RFC 8414 put it, with the path on either side", () => {
  expect(metadataAddresses("https://as.test/tenant/")).toEqual([
    "https://as.test/tenant/.well-known/openid-configuration",
    "https://as.test/.well-known/oauth-authorization-server/tenant",
    "https://as.test/tenant/.well-known/oauth-authorization-server",
    "https://as.test/.well-known/openid-configuration/tenant",
  ]);
  expect(metadataAddresses("https://as.test")).toEqual([
    "https://as.test/.well-known/openid-configuration",
    "https://as.test/.well-known/oauth-authorization-server",
  ]);
});

test("an issuer's own metadata is believed", () => {
  expect(checkMetadata(metadata, issuer)).toMatchObject({ issuer });
  expect(checkMetadata(metadata, `${issuer}/`)).toMatchObject({ issuer });
  const silent = { ...metadata, code_challenge_methods_supported: undefined };
  expect(checkMetadata(silent, issuer)).toMatchObject({ issuer });
});

test.each([
  ["another issuer's", { issuer: "https://evil.test" }],
  ["an issuer's below another path", { issuer: `${issuer}/evil` }],
  ["with a foreign token endpoint", { token_endpoint: "https://evil.test/token" }],
  ["with a look-alike token endpoint", { token_endpoint: "https://evilcargo.test/token" }],
  ["with a token endpoint in clear text", { token_endpoint: "http://auth.cargo.test/token" }],
  ["with a foreign authorization endpoint", { authorization_endpoint: "https://evil.test/a" }],
  ["with a script for an endpoint", { authorization_endpoint: "javascript:alert(1)" }],
  ["with a foreign revocation endpoint", { revocation_endpoint: "https://evil.test/r" }],
  ["without S256", { code_challenge_methods_supported: ["plain"] }],
  ["without a token endpoint", { token_endpoint: undefined }],
  ["of another shape", { issuer: 1 }],
])("metadata %s is refused", (_, change) => {
  expect(() => checkMetadata({ ...metadata, ...change }, issuer)).toThrow(issuer);
});
