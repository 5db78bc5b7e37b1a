import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

test("in production nothing runs but what carries the nonce, and nothing comes from elsewhere", () => {
  const policy = contentSecurityPolicy("n0nce", false);
  expect(policy).toContain("script-src 'nonce-n0nce' 'strict-dynamic';");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-|https?:|\*|ws:/);
});
