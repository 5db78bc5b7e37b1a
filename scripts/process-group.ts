import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

export type Running = {
  name: string;
  child: ChildProcess;
  /** Asks the process to end, waits up to `graceMs`, then insists. */
  stop: (graceMs?: number) => Promise<void>;
};

/** Starts a TypeScript program of this repository with the Node that runs us. */
export function startScript(
  name: string,
  script: string,
  options: { args?: string[]; env: NodeJS.ProcessEnv; stdio?: SpawnOptions["stdio"] },
): Running {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...(options.args ?? [])], {
    env: options.env,
    stdio: options.stdio ?? "inherit",
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return {
    name,
    child,
    stop: async (graceMs = 10_000) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const insist = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await ended;
      clearTimeout(insist);
    },
  };
}

/** Waits until `address` answers with a good status. @throws when the process ends before, or time is up. */
export async function untilServing(running: Running, address: string, timeoutMs = 60_000) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    if (running.child.exitCode !== null) throw new Error(`${running.name} ended before it served`);
    const serving = await fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (serving) return;
    if (Date.now() > deadline) throw new Error(`${running.name} does not answer at ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
