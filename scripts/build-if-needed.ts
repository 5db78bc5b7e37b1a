import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tailwind.config.ts",
  "tsconfig.json",
  "package-lock.json",
];

/** Makes the production build unless it is newer than all that it is made of. @throws when the build fails. */
export function buildIfNeeded(): void {
  const built = modified(".next/BUILD_ID");
  if (built > 0 && sources.every((source) => newest(source) <= built)) return;
  console.log("Building the dashboard (once, about a minute)…");
  const { status } = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error("the build failed");
}

function newest(path: string): number {
  try {
    if (!statSync(path).isDirectory()) return modified(path);
    return Math.max(0, ...readdirSync(path).map((entry) => newest(join(path, entry))));
  } catch {
    return 0;
  }
}

function modified(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
