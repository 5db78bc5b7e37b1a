import { expect, test } from "vitest";
import { CallError } from "@/lib/browser/call-error";
import { isWorthRetrying } from "./query-client";

const failed = (status: number) => new CallError("no", { status });

test.each([0, 500, 503])("after a status of %d a read is tried twice more", (status) => {
  expect([0, 1, 2].map((failures) => isWorthRetrying(failures, failed(status)))).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([400, 401, 404, 429, 502, 504])("after a status of %d it is not", (status) => {
  expect(isWorthRetrying(0, failed(status))).toBe(false);
});
