import { expect, test } from "vitest";
import { playwrightCounts, vitestCounts } from "./test-counts";

test("a file that does not load counts as a failure", () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numFailedTestSuites: 1,
  };
  expect(vitestCounts(report)).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

test("a test that needed a second try has passed", () => {
  const report = { stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 2 } };
  expect(playwrightCounts(report)).toEqual({ passed: 6, failed: 0, skipped: 2 });
});

test.each([vitestCounts, playwrightCounts])("a run without a report has failed", (counts) => {
  expect(counts(undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
