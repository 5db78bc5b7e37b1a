import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": here("."), "server-only": here("scripts/server-only-stub.ts") } },
  test: {
    include: ["{app,components,lib,sandbox,scripts,e2e/rig}/**/*.test.{ts,tsx}"],
    environment: "node",
    restoreMocks: true,
    pool: "threads",
    // By default one core is left alone: of two, that is half. One more than there are, as some tests wait for a clock.
    maxWorkers: availableParallelism() + 1,
    // Property tests and real servers take their time on a busy machine.
    testTimeout: 30_000,
  },
});
