import { spawn } from "node:child_process";

/** Runs one of our tools with its output on the screen; gives its exit code. */
export function runLive(script: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ["ignore", "inherit", "inherit"],
      env,
    });
    child.once("close", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(1));
  });
}
