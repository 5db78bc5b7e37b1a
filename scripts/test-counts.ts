import { z } from "zod";

export type TestCounts = { passed: number; failed: number; skipped: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number().default(0),
  numFailedTestSuites: z.number().default(0),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()).default([]),
});

/** What Vitest's JSON report says. No report is one failure: the run itself broke. */
export function vitestCounts(report: unknown): TestCounts {
  const { data } = vitestReport.safeParse(report);
  if (!data) return { passed: 0, failed: 1, skipped: 0 };
  // A file that doesn't load has no test that could fail, only a suite.
  const failed = data.numFailedTests || (data.numFailedTestSuites > 0 ? 1 : 0);
  return {
    passed: data.numPassedTests,
    failed,
    skipped: data.numPendingTests + data.numTodoTests,
  };
}

/** What Playwright's JSON report says. A test that passes at its second try has passed. */
export function playwrightCounts(report: unknown): TestCounts {
  const { data } = playwrightReport.safeParse(report);
  if (!data) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = data.stats;
  return {
    passed: expected + flaky,
    failed: unexpected || (data.errors.length > 0 ? 1 : 0),
    skipped,
  };
}
