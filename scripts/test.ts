import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfNeeded } from "./build-if-needed";
import { findChromium } from "./find-chromium";
import { installDebianPackage } from "./install-debian-package";
import { onPath } from "./on-path";
import { runLive } from "./run-live";
import { playwrightCounts, type TestCounts, vitestCounts } from "./test-counts";

/** `npm test`: every test, unit to browser. The last line counts them. */
const results = mkdtempSync(join(tmpdir(), "cargo-connections-test-"));
const total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
const reasons: string[] = [];

const chromium = findChromium();
const redis = program("redis-server", "redis-server");
const nginx = program("nginx", "nginx-light");
if (!redis) reasons.push("redis-server is not installed: what needs Redis was skipped");
if (!nginx) reasons.push("nginx is not installed: what needs several instances was skipped");
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  ...(chromium && { CHROMIUM_PATH: chromium }),
  ...(redis && { REDIS_SERVER_PATH: redis }),
  ...(nginx && { NGINX_PATH: nginx }),
};

try {
  buildIfNeeded();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
}

const unit = join(results, "unit.json");
await runLive(
  "node_modules/vitest/vitest.mjs",
  [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${unit}`,
    "--silent=passed-only",
  ],
  env,
);
add(vitestCounts(read(unit)));

if (!chromium) {
  reasons.push("no Chromium was found or could be installed: the browser tests were not run");
  total.skipped += 1;
} else if (total.failed === 0 || process.env.CI === undefined) {
  const browser = join(results, "browser.json");
  await runLive("node_modules/@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: browser,
  });
  add(playwrightCounts(read(browser)));
} else {
  reasons.push("the unit tests failed: the browser tests were not run");
}

for (const reason of reasons) console.log(`skipped: ${reason}`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`,
);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function program(name: string, debianPackage: string): string | undefined {
  return onPath(name) ?? (installDebianPackage(debianPackage) ? onPath(name) : undefined);
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function add(counts: TestCounts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
