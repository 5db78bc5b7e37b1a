import { expect, test } from "vitest";
import config from "@/next.config";

test("each address has the headers that keep others out, and none says what runs here", async () => {
  const [rule, ...others] = (await config.headers?.()) ?? [];
  expect(others).toEqual([]);
  expect(rule?.source).toBe("/:path*");
  const headers = Object.fromEntries(rule?.headers.map(({ key, value }) => [key, value]) ?? []);
  expect(headers).toMatchObject({
    "strict-transport-security": expect.stringMatching(/^max-age=\d{8,};/),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": expect.stringMatching(/^(\w+(-\w+)*=\(\)(, )?)+$/),
  });
  expect(config.poweredByHeader).toBe(false);
});
