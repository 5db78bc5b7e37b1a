import { spawn } from "node:child_process";
import { findChromium } from "./find-chromium";

const longestMs = 5 * 60_000;

/** Runs scripts of a copy of the repository, with the browser that is here; what they print is given, not shown. */
export function runInCopy(directory: string) {
  const chromium = findChromium();
  return (
    script: string,
    args: string[],
    more: Record<string, string> = {},
  ): Promise<{ code: number | null; output: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [script, ...args], {
        cwd: directory,
        env: {
          ...process.env,
          NEXT_TELEMETRY_DISABLED: "1",
          ...(chromium && { CHROMIUM_PATH: chromium }),
          ...more,
        },
        stdio: ["ignore", "pipe", "pipe"],
        timeout: longestMs,
      });
      let output = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (chunk: Buffer) => (output += chunk));
      }
      child.once("close", (code) => resolve({ code, output }));
    });
}
