import { expect, test } from "vitest";
import { judgePlaywright, judgeVitest, titlePattern } from "./judge-proof";

const vitest = (status: string, ...failureMessages: string[]) => ({
  testResults: [
    {
      message: "",
      assertionResults: [
        { title: "refuses a key twice", status, failureMessages },
        { title: "something else", status: "skipped", failureMessages: [] },
      ],
    },
  ],
});
const none = { passed: 0, failed: [], broken: [], skipped: 0 };

test("a title with a place to fill in names each row of its table, and no other test", () => {
  expect(new RegExp(titlePattern("refuses %s")).test("refuses a key twice")).toBe(true);
  expect(judgeVitest(vitest("passed"), "refuses %s")).toEqual({ ...none, passed: 1 });
  expect(judgeVitest(vitest("passed"), "refuses")).toEqual(none);
});

test("only an assertion counts as the test's own failure", () => {
  const own = judgeVitest(vitest("failed", "AssertionError: expected 1 to be 2"), "refuses %s");
  expect(own).toEqual({ ...none, failed: ["AssertionError: expected 1 to be 2"] });
  const kept = judgeVitest(
    vitest("failed", 'Error: promise resolved "1" instead of rejecting'),
    "refuses %s",
  );
  expect(kept).toMatchObject({ failed: [expect.any(String)], broken: [] });
  const crash = judgeVitest(vitest("failed", "TypeError: x is not a function"), "refuses %s");
  expect(crash).toEqual({ ...none, broken: ["TypeError: x is not a function"] });
  const unloaded = { testResults: [{ message: "SyntaxError: no", assertionResults: [] }] };
  expect(judgeVitest(unloaded, "refuses %s").broken).toEqual(["SyntaxError: no"]);
});

test("an assertion of the set-up is not the browser test's own, one called from the test is", () => {
  const report = (
    stack: string,
    message = "Error: \u001b[2mexpect(\u001b[22mreceived).toBe(302)",
  ) => {
    const results = [{ status: "failed", error: { message, stack } }];
    const specs = [{ title: "holds", file: "boundary/a.spec.ts", tests: [{ results }] }];
    return { suites: [{ specs: [], suites: [{ specs }] }] };
  };
  const judge = (given: unknown) => judgePlaywright(given, "e2e/boundary/a.spec.ts", "holds");
  const own = judge(report("at /x/e2e/boundary/a.spec.ts:3:1"));
  expect(own).toEqual({ ...none, failed: ["Error: expect(received).toBe(302)"] });
  expect(judge(report("at /x/e2e/boundary/boundary-test.ts:3:1")).broken).toHaveLength(1);
  expect(judge(report("at /x/e2e/boundary/a.spec.ts:3:1", "Error: ECONNREFUSED")).failed).toEqual(
    [],
  );
});
