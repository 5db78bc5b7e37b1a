import { z } from "zod";

/** How often a test ran, and how it failed: by an assertion of its own, or before it came to one. */
export type Proof = { passed: number; failed: string[]; broken: string[]; skipped: number };

/** How Vitest and fast-check say that an expectation failed; `rejects` and `resolves` lose the error's name. */
const byAssertion =
  /AssertionError|Property failed|^Error: (promise (resolved|rejected) .+ instead of|expected .+ to )/s;

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({ title: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** What Vitest's report says of the tests that `title` names; a row of `test.each` is a test. */
export function judgeVitest(report: unknown, title: string): Proof {
  const { testResults } = vitestSchema.parse(report);
  const pattern = new RegExp(`^${titlePattern(title)}$`, "s");
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const proof = count(
    tests
      .filter((test) => pattern.test(test.title))
      .map(({ status, failureMessages }) => ({
        status,
        isOwn: failureMessages.every((message) => byAssertion.test(message)),
        message: failureMessages.join("\n"),
      })),
  );
  // A file that does not load has no tests, only a message.
  const crash = testResults.map(({ message }) => message).find((message) => message !== "");
  return crash && tests.length === 0 ? { ...proof, broken: [firstLine(crash)] } : proof;
}

const errorSchema = z.object({ message: z.string().default(""), stack: z.string().default("") });
const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      results: z.array(z.object({ status: z.string(), error: errorSchema.optional() })),
    }),
  ),
});
type Suite = { specs: z.infer<typeof specSchema>[]; suites?: Suite[] | undefined };
const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(specSchema),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
const playwrightSchema = z.object({ suites: z.array(suiteSchema) });

/** What Playwright's report says of one test. */
export function judgePlaywright(report: unknown, file: string, title: string): Proof {
  const specs = playwrightSchema.parse(report).suites.flatMap(specsOf);
  const results = specs
    .filter((spec) => spec.title === title && file.endsWith(spec.file))
    .flatMap(({ tests }) => tests.flatMap((test) => test.results));
  return count(
    results.map(({ status, error }) => {
      const { message, stack } = error ?? { message: status, stack: "" };
      // An `expect` of the fixtures fails too when the set-up breaks: the test's own file must be on the way there.
      return {
        status,
        isOwn: /expect(\.\w+)?\(/.test(plain(message)) && stack.includes(file),
        message,
      };
    }),
  );
}

function specsOf({ specs, suites = [] }: Suite): Suite["specs"] {
  return [...specs, ...suites.flatMap(specsOf)];
}

function count(results: { status: string; isOwn: boolean; message: string }[]): Proof {
  const ran = results.filter(({ status }) => !/skipped|pending|todo/.test(status));
  const notPassed = ran.filter(({ status }) => status !== "passed");
  const wordsOf = (some: typeof ran) => some.map(({ message }) => firstLine(message));
  return {
    passed: ran.length - notPassed.length,
    failed: wordsOf(notPassed.filter(({ isOwn }) => isOwn)),
    broken: wordsOf(notPassed.filter(({ isOwn }) => !isOwn)),
    skipped: results.length - ran.length,
  };
}

/** A title as a regular expression: what `test.each` fills in may be anything. */
export function titlePattern(title: string): string {
  return title
    .split(/%[sdifjoO]|\$\w+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
}

const firstLine = (text: string) => plain(text).trim().split("\n")[0] ?? "";

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal begin with one
  return text.replace(/\u001b\[[\d;]*m/g, "");
}
