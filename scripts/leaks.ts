import { rmSync } from "node:fs";
import { leaks } from "./leaks-table";
import { runInCopy } from "./run-in-copy";
import { makeScratchCopy, switchGuards } from "./scratch-copy";

/**
 * `npm run leaks`: builds dashboards that leak, in a copy, and demands that the canary sweep of an ordinary browser test
 * turns red for each, and says where the secret was; without a leak, and with one that the log's redaction takes back, it
 * must stay green.
 */
const directory = makeScratchCopy();
const run = runInCopy(directory);
let wrong = 0;
try {
  const remove = switchGuards(
    directory,
    leaks.flatMap(({ removed }, at) =>
      removed.map(({ guard, ...removal }) => ({ row: `leak${at}`, guard, removal })),
    ),
  );
  const build = await run("node_modules/next/dist/bin/next", ["build"]);
  if (build.code !== 0) throw new Error(`the copy could not be built:\n${build.output}`);
  for (const [at, { name, hit }] of leaks.entries()) {
    remove(`leak${at}`);
    const { code, output } = await run("node_modules/@playwright/test/cli.js", [
      ...["test", "e2e/boundary/sweep.spec.ts"],
      ...["--workers=1", "--retries=0", "--trace=off", "--reporter=list"],
    ]);
    const isRight = (code !== 0) === (hit !== undefined) && (hit ?? /, 0 hits/).test(output);
    if (!isRight) wrong += 1;
    const summary = isRight ? /^canary sweep: .*\d hits/m.exec(output)?.[0] : output.slice(-4_000);
    console.log(`${isRight ? "as it should be" : "WRONG"}: ${name}\n  ${summary}`);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
console.log(`${leaks.length - wrong} of ${leaks.length} as they should be`);
process.exitCode = wrong === 0 ? 0 : 1;
